// A payload that cannot be decoded. Thrown while decoding, caught where the diagnostic is made.

/** What is wrong with a payload, and where in the file. */
export interface PayloadError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly help?: string;
}

export class BadPayload extends Error {
  readonly error: PayloadError;
  constructor(error: PayloadError) {
    super(error.message);
    this.error = error;
  }
}

export const refuse = (code: string, message: string, start: number, end: number, help?: string): never => {
  throw new BadPayload({ code, message, start, end, ...(help === undefined ? {} : { help }) });
};

/** A range of a file's bytes. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}
