/** What a file holds, as the archive has read it. */
export interface Fingerprint {
  readonly sizeBytes: number;
  /** Of the content, hexadecimal; null when it is too large to be read. */
  readonly sha256: string | null;
}

/** By attachment id: a Jira attachment never changes its content, so whatever was read stays true. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>;
