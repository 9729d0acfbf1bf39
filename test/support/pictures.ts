/** The beginning of a PNG file: all that tells its size. */
export function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A JPEG file whose camera was held sideways, with so many bytes before its size. */
export function sidewaysJpeg(width: number, height: number, before = 0): Uint8Array {
  const exif = Buffer.from("45786966000049492a0008000000010012010300010000000600000000000000", "hex");
  const filler = Buffer.alloc(before);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0]);
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  const fillers = Array.from({ length: Math.ceil(before / 60_000) }, () =>
    segment(0xe2, filler.subarray(0, Math.min(60_000, before))),
  );
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif), ...fillers, frame, Buffer.alloc(32)]);
}
