/** Cells of a table as a spreadsheet reads them (RFC 4180); a cell that would be run as a formula is kept as text. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  // The mark at the front tells spreadsheets that it is UTF-8.
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
