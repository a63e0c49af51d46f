// An XLSX file in small, for tests: what a program for tables writes, and no more.
import { crc32 } from 'node:zlib';

export type SampleCell = string | number | Date;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAY_MS = 86_400_000;
/** Excel counts days from here. */
const FIRST_DAY_MS = Date.UTC(1899, 11, 30);

/** @param options.hasReferences whether each cell says where it stands, which the standard leaves open */
export function sampleXlsx(
  rows: readonly (readonly SampleCell[])[],
  options: { readonly hasReferences: boolean } = { hasReferences: true },
): Buffer {
  const sheet = rows
    .map((cells, row) => {
      const written = cells.map((cell, column) =>
        cellOf(cell, options.hasReferences ? `${String.fromCharCode(65 + column)}${row + 1}` : ''),
      );
      return `<row>${written.join('')}</row>`;
    })
    .join('');
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEETS}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

function cellOf(cell: SampleCell, reference: string): string {
  const place = reference && ` r="${reference}"`;
  if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c${place} s="1"><v>${(cell.getTime() - FIRST_DAY_MS) / DAY_MS}</v></c>`;
  return `<c${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
}

const relationships = (kind: string, target: string): string =>
  `${XML}<Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** A ZIP archive without compression: local headers with what they head, then the directory. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(text);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, name, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, place, name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
