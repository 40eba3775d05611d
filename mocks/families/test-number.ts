/**
 * Personal identity numbers from the tax agency's published test series (open data set "Testpersonnummer"): for births
 * from 2000 on its birth numbers are 238 for girls and 239 for boys (201701012393 is one of them). No living person
 * has or will get such a number.
 */
export function testNumber(birthDate: string, sex: 'girl' | 'boy'): string {
  const digits = birthDate.replaceAll('-', '') + (sex === 'girl' ? '238' : '239');
  return digits + checkDigit(digits.slice(2));
}

/** The Luhn digit of nine digits: weights 2, 1, 2, 1 ..., the digits of each product summed. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
