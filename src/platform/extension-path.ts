/** A built file's path as the extension API takes it: from the extension's root. */
export const extensionPath = (file: string) => file.replace(/^(?!\/)/, '/');
