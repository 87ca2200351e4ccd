/** What was asked for cannot be done; the message is for people. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The command was not called as it can be. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
