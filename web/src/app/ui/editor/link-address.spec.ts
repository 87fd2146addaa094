import { readAddress } from './link-address';

describe('The address of a link', () => {
  it.each<[string, string | null]>([
    [' https://a.example/b ', 'https://a.example/b'],
    ['www.service.example', 'https://www.service.example'],
    ['service.example/aide?x=1', 'https://service.example/aide?x=1'],
    ['aide@service.example', 'mailto:aide@service.example'],
    ['01 99 00 12 34', 'tel:0199001234'],
    ['+33 1 99 00 12 34', 'tel:+33199001234'],
    ['3939', 'tel:3939'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/fiches/a', null],
    ['bonjour', null],
    ['', null],
  ])('of %j is %j', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });
});
