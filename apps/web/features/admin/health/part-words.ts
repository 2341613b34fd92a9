interface PartWords {
  name: string;
  /** What does not work while it does not. */
  serves: string;
  remedy: string;
}

const parts: Record<string, PartWords> = {
  database: {
    name: 'Database',
    serves: 'Documents, answers, keys and reviews',
    remedy: 'Check that the database runs and that the data directory can be written to, then restart the service.',
  },
  index: {
    name: 'Search index',
    serves: 'Finding passages',
    remedy: 'It is made from the database: restart the service, and it is made again where it is lost.',
  },
  'embedding-model': {
    name: 'Embedding model',
    serves: 'Finding by meaning; without it search goes by words alone',
    remedy: 'Fetch the models with “npm run footnote -- models fetch”, then restart the service.',
  },
  'language-model': {
    name: 'Small language model',
    serves: 'Wording answers; without it they quote word for word',
    remedy: 'Fetch the models with “npm run footnote -- models fetch”, then restart the service.',
  },
  'large-model': {
    name: 'Large language model',
    serves: 'Hard questions; without it they are answered here',
    remedy: 'Check its address, key and name in the settings, and that this machine reaches it.',
  },
  reader: {
    name: 'Document reader',
    serves: 'Reading what is uploaded',
    remedy: 'It starts again by itself. If it does not, restart the service; the log has the cause.',
  },
  plugins: {
    name: 'Plugins',
    serves: 'What plugins add to pages',
    remedy: 'Mend or remove the plugin that is named, then restart the service.',
  },
  portal: { name: 'Portal', serves: 'These pages', remedy: 'Build it with “npm run build”, then restart the service.' },
  slack: {
    name: 'Slack',
    serves: 'Questions asked in Slack',
    remedy: 'Check the signing secret and the bot token in the settings.',
  },
};

/** A part of the service in words; one that is not known here goes by its own name. */
export function partWords(id: string): PartWords {
  const known = Object.hasOwn(parts, id) ? parts[id] : undefined;
  return known ?? { name: id, serves: '', remedy: 'Restart the service. If it stays so, its log has the cause.' };
}
