/** What stands for each variable of a standard reply; empty where the request doesn't tell. */
export type ReplyValues = Readonly<Record<string, string>>;

/** A standard reply with its variables filled in; where one is not known, the space before it goes too ("Bonjour {{name}},"). */
export function fillReply(text: string, values: ReplyValues): string {
  return text.replace(/(\s?)\{\{\s*(\w+)\s*\}\}/g, (_whole, space: string, name: string) => {
    const value = values[name] ?? '';
    return value ? space + value : '';
  });
}
