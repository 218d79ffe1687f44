// The only global that the engine needs beyond the language itself. Every browser, worker and Node has it.
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
