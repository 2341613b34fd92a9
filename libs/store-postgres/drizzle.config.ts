/** For `npx drizzle-kit generate`, run in this folder after a change of `src/schema`. */
export default {
  dialect: 'postgresql',
  schema: './src/schema/tables.ts',
  out: './migrations',
};
