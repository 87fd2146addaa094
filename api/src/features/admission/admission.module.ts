import { Module } from '@nestjs/common';
import { AdmissionController } from './admission.controller';
import { AdmissionRepository } from './admission.repository';
import { AdmissionService } from './admission.service';

@Module({
  controllers: [AdmissionController],
  providers: [AdmissionRepository, AdmissionService],
  exports: [AdmissionService],
})
export class AdmissionModule {}
