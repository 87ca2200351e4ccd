/**
 * In place of `src/packs/shelf/database.ts`: a visitor has no records of their own, and nothing is
 * kept on their machine.
 */
export const packDatabase = async () => ({
  get: async () => undefined,
  getAll: async () => [],
});
