import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { SourcesModule } from '../sources/sources.module.ts';
import { SampleLoader } from './sample-loader.ts';

@Module({ imports: [SourcesModule, DocumentsModule], providers: [SampleLoader] })
export class SampleModule {}
