import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

type Place = { line: number; column: number };

/** Where things stand in a JSON text. Reads it slowly: only for texts that something is wrong with. */
export class JsonPlaces {
  readonly #text: string;
  readonly #root: Node | undefined;
  /** The first mistake in the text itself, if it is no JSON. */
  readonly syntax: (Place & { message: string }) | undefined;

  constructor(text: string) {
    this.#text = text;
    const errors: ParseError[] = [];
    this.#root = rootOf(text, errors);
    const [error] = errors;
    this.syntax = error && { ...this.#placeAt(error.offset), message: wordsFor(error) };
  }

  /** The place of a value, or of the nearest one around it that is there. */
  at(path: readonly PropertyKey[]): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const inside = path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step)));
      const node = this.#root && findNodeAtLocation(this.#root, inside);
      if (node) return this.#placeAt(node.offset);
    }
    return this.#placeAt(this.#root?.offset ?? 0);
  }

  #placeAt(offset: number): Place {
    const lines = this.#text.slice(0, offset).split(/\r\n?|\n/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
}

function rootOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // Nested deeper than the stack: the beginning is as good a place as any.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'A word that JSON does not know. Texts stand between double quotation marks.',
  InvalidNumberFormat: 'Not a number.',
  PropertyNameExpected: 'The name of a field is missing, or a comma is too many.',
  ValueExpected: 'A value is missing, or a comma is too many.',
  ColonExpected: 'A colon is missing after the name of a field.',
  CommaExpected: 'A comma is missing.',
  CloseBraceExpected: 'A closing brace } is missing.',
  CloseBracketExpected: 'A closing bracket ] is missing.',
  EndOfFileExpected: 'Something stands after the end.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'A quotation mark is missing.',
  UnexpectedEndOfNumber: 'A number ends too early.',
  InvalidUnicode: 'After \\u come four hexadecimal digits.',
  InvalidEscapeCharacter: 'After \\ comes one of " \\ / b f n r t u.',
  InvalidCharacter: 'A character that is not allowed here. Line breaks in texts are written \\n.',
};

function wordsFor({ error }: ParseError): string {
  return WORDS[printParseErrorCode(error)] ?? 'This is not JSON.';
}
