import { describe, expect, it } from 'vitest';
import { normalizeEs } from './normalize.ts';

const ROWS: readonly (readonly [written: string, said: string])[] = [
  ['Tengo 3 gatos y 21 perros.', 'Tengo tres gatos y veintiuno perros.'],
  ['Son 1.234.567 personas', 'Son un millón doscientos treinta y cuatro mil quinientos sesenta y siete personas'],
  ['mide 1,75 m', 'mide uno coma setenta y cinco metros'],
  ['pi es 3.1416', 'pi es tres punto uno cuatro uno seis'],
  ['cuesta 12,50 €', 'cuesta doce euros con cincuenta céntimos'],
  ['cuesta $1', 'cuesta un dólar'],
  ['cuesta $21.00', 'cuesta veintiún dólares'],
  ['un 25 % más', 'un veinticinco por ciento más'],
  ['A las 8:30', 'A las ocho y treinta'],
  ['a la 1:00', 'a la una'],
  ['el 8/9/2025', 'el ocho de septiembre de dos mil veinticinco'],
  ['el 01/05/1999', 'el primero de mayo de mil novecientos noventa y nueve'],
  ['el 3.er piso, la 2ª vez', 'el tercer piso, la segunda vez'],
  ['hace -5 °C', 'hace menos cinco grados'],
  ['a 120 km/h', 'a ciento veinte kilómetros por hora'],
  ['1 kg', 'un kilo'],
  ['llama al 0034', 'llama al cero cero tres cuatro'],
  ['El Sr. Ruiz y la Dra. Gil', 'El señor Ruiz y la doctora Gil'],
  ['2 + 2 = 4', 'dos más dos igual a cuatro'],
  ['un mp3 y B2', 'un mp tres y B dos'],
  ['¿Qué tal?', '¿Qué tal?'],
];

describe('Spanish', () => {
  it.each(ROWS)('%s is read "%s"', (written, said) => expect(normalizeEs(written)).toBe(said));
});
