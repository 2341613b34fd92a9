export { openReaderProcess, type ReaderProcess, type ReaderProcessOptions } from './process/reader-process.ts';
