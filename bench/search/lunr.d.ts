/** The little that the bench uses of Lunr, which ships no types. */
declare module 'lunr' {
  interface Builder {
    use(plugin: unknown): void;
    ref(field: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  interface Index {
    search(query: string): readonly { readonly ref: string; readonly score: number }[];
  }
  const lunr: { (configure: (this: Builder) => void): Index; readonly fr: unknown; readonly tokenizer: unknown };
  export default lunr;
}
declare module 'lunr-languages/lunr.stemmer.support.js' {
  const extend: (lunr: unknown) => void;
  export default extend;
}
declare module 'lunr-languages/lunr.fr.js' {
  const extend: (lunr: unknown) => void;
  export default extend;
}
