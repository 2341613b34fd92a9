/** Bytes and pieces; everything of a loaded plugin is kept in memory. */
export const pluginLimits = {
  pluginsMax: 20,
  filesMax: 50,
  fileBytesMax: 1024 * 1024,
  pluginBytesMax: 5 * 1024 * 1024,
  manifestBytesMax: 64 * 1024,
  foldersDeepMax: 5,
  pathCharactersMax: 200,
  nameCharactersMax: 60,
  descriptionCharactersMax: 300,
} as const;
