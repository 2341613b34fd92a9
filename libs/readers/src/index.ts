export { openReaderProcess, type ReaderProcess } from './process/reader-process.ts';
