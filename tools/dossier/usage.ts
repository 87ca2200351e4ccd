export const USAGE = `npm run dossier -- COMMAND   (in a checkout also: npx --no-install on-record COMMAND)

  new DIR --documents FOLDER [--id my-story] [--title TITLE]
      starts a record from a folder of documents: plain text (.txt), or saved HTML (.html). Writes a
      draft, one file a key, with the documents as text in DIR/documents. Every entry is unchecked.
  check [DIR|PACK] [--documents FOLDER]
      checks one record, and holds it against its documents: DIR/documents, if they are there. Without
      a name: the folder that one is in. Entries that are unchecked, and gaps, are refused one by one.
  preview DIR|PACK [PAGE]
      opens PAGE (an HTML file or an address) in a real browser that has the extension and this record;
      without PAGE, one made of the record's own names and quotations. With no display, prints what a
      reader would see and saves a picture.
  pack DIR [-o FILE]
      checks, and writes the record as a single file, ID.json, to be added on the options page.`;
