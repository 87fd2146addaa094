import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { AbsenceRepository } from './absence.repository';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { MyAbsencesController } from './my-absences.controller';

@Module({
  imports: [AccountsModule],
  controllers: [AbsencesController, MyAbsencesController],
  providers: [AbsenceRepository, AbsencesService],
  exports: [AbsenceRepository],
})
export class AbsencesModule {}
