import { defused } from './defused';

describe('A page made harmless before it is parsed', () => {
  it.each<[string, string]>([
    ['<p style="a>b" class=x>y</p>', '<p data-pasted-style="a>b" class=x>y</p>'],
    ['<img title="1 > 0" ONERROR=alert(1)>', '<img title="1 > 0" data-pasted-ONERROR=alert(1)>'],
    ["<a title='style=' onclick = 'x'>", "<a title='style=' data-pasted-onclick = 'x'>"],
    ['<svg/onload=x>', '<svg/data-pasted-onload=x>'],
    ['<STYLE>a{}</STYLE><script src=x></script>', '<xmp>a{}</xmp><xmp src=x></xmp>'],
    ['<base href="x"><meta a><link b>', '<wbr href="x"><wbr a><wbr b>'],
    ['1 < 2 <3 <b>style=on</b>', '1 < 2 <3 <b>style=on</b>'],
    ['<p style', '<p data-pasted-style'],
    ['<p title="no end onclick=x', '<p title="no end data-pasted-onclick=x'],
    ['', ''],
  ])('%s', (page, harmless) => {
    expect(defused(page)).toBe(harmless);
  });

  it('is read once, however it is written', () => {
    for (const piece of ['<', '<a "', "<p style='", '<b =', '<x onload="', '<a b=c d="e" ']) {
      expect(defused(piece.repeat(50_000)).length).toBeGreaterThanOrEqual(50_000);
    }
  });
});
