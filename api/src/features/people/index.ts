export { AbsencesModule } from './absences/absences.module';
export { CommitteesModule } from './committees/committees.module';
export { PeopleModule } from './people.module';
export { sheetCommittees } from './committees/sheet-committees.sql';
export { RoleGivenDto, Roles } from './dto/role.dto';
export { PersonAccess } from './person-access.service';
