/** Wrong usage or configuration: ends the command with exit code 2. The message names the input and the next step. */
export class UsageError extends Error {}
