// A JSON reader that hands every number over as its text: 1.00 stays 1.00, which JSON.parse cannot do.
// Of members that occur twice the last one counts, as with JSON.parse.

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const WORD = /true|false|null/y;

export function parse(text, number) {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return undefined;
    at = pattern.lastIndex;
    return found[0];
  };
  const fail = () => {
    throw new SyntaxError(`no JSON at offset ${at}`);
  };
  const string = () => {
    const raw = take(STRING);
    return raw === undefined ? fail() : JSON.parse(raw);
  };
  const next = (char) => {
    take(SPACE);
    if (text[at] !== char) return false;
    at++;
    return true;
  };

  function value() {
    take(SPACE);
    const first = text[at];
    if (first === "{") {
      at++;
      const object = {};
      if (next("}")) return object;
      do {
        take(SPACE);
        const name = string();
        if (!next(":")) fail();
        const item = value();
        if (name === "__proto__") {
          Object.defineProperty(object, name, { value: item, enumerable: true, configurable: true, writable: true });
        } else object[name] = item;
      } while (next(","));
      return next("}") ? object : fail();
    }
    if (first === "[") {
      at++;
      const array = [];
      if (next("]")) return array;
      do array.push(value());
      while (next(","));
      return next("]") ? array : fail();
    }
    if (first === '"') return string();
    const word = take(WORD);
    if (word !== undefined) return word === "null" ? null : word === "true";
    const digits = take(NUMBER);
    return digits === undefined ? fail() : number(digits);
  }

  const result = value();
  take(SPACE);
  return at === text.length ? result : fail();
}
