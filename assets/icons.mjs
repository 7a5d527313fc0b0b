// SPDX-License-Identifier: Apache-2.0
import { deflateSync, crc32 } from "node:zlib";

const brand = [0x00, 0x59, 0x4c];
const white = [0xff, 0xff, 0xff];
// The steps of images/icon.svg, in sixtieths: left, top, width, height.
const steps = [[10, 40, 10, 10], [25, 28, 10, 22], [40, 12, 10, 38]];

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const checksum = crc32 ?? ((bytes) => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(checksum(body) >>> 0, body.length + 4);
  return out;
}

/** The icon as a square PNG of `size` pixels. */
export function iconPng(size) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = [0];
    for (let x = 0; x < size; x += 1) {
      const at = [((x + 0.5) * 60) / size, ((y + 0.5) * 60) / size];
      const inStep = steps.some(([l, t, w, h]) => at[0] >= l && at[0] < l + w && at[1] >= t && at[1] < t + h);
      row.push(...(inStep ? white : brand));
    }
    rows.push(Buffer.from(row));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([mark, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}
