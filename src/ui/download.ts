/** Hands the reader a file that was made here. */
export function download(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type }));
}

export function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
