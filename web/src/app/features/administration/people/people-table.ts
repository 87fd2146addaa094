import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PersonSummary, pagePaths } from '@recueil/contracts';
import { longDate } from '#web/ui/french';
import { MailAddress } from '#web/ui/mail-address';
import { AccountState } from './account-state';

/** People, each a link to what may be done for them: a table where there is room, blocks where there is not. */
@Component({
  selector: 'rc-people-table',
  imports: [RouterLink, AccountState, MailAddress],
  templateUrl: './people-table.html',
  styleUrls: ['../../../ui/workspace.scss', './people-table.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTable {
  readonly people = input.required<readonly PersonSummary[]>();

  protected readonly longDate = longDate;

  protected pathOf({ id }: PersonSummary): string {
    return pagePaths.person.replace(':id', id);
  }

  protected placeOf({ service, organisation }: PersonSummary): string {
    return [organisation?.name ?? '', service].filter((text) => text !== '').join(', ');
  }
}
