/** The text with Arabic digits as Latin ones. */
export const latin = (text) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xF));
