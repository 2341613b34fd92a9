import { Module } from '@nestjs/common';
import { PlannedController } from './planned.controller.ts';

@Module({ controllers: [PlannedController] })
export class PlannedModule {}
