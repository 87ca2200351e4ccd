declare module 'mark.js' {
  interface Options {
    readonly accuracy?: 'partially' | 'complementary' | 'exactly';
    readonly caseSensitive?: boolean;
    readonly separateWordSearch?: boolean;
  }
  export default class Mark {
    constructor(context: Element);
    mark(keywords: readonly string[], options: Options): void;
    markRegExp(expression: RegExp): void;
  }
}

declare module 'findandreplacedomtext' {
  interface Options {
    readonly find: RegExp;
    readonly wrap: string;
    readonly preset: 'prose';
  }
  export default function findAndReplaceDOMText(root: Node, options: Options): unknown;
}
