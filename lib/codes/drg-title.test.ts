import { describe, expect, it } from 'vitest';
import { drgTitle } from './drg-title';

describe('drgTitle', () => {
  it.each([
    ['HEART FAILURE AND SHOCK WITH MCC', 'Heart failure and shock with MCC'],
    ['SEIZURES WITHOUT CC/MCC', 'Seizures without CC/MCC'],
    [
      'ECMO OR TRACHEOSTOMY WITH MV >96 HOURS OR PRINCIPAL DIAGNOSIS EXCEPT FACE, MOUTH AND NECK WITH MAJOR O.R. PROCEDURES',
      'ECMO or tracheostomy with MV >96 hours or principal diagnosis except face, mouth and neck with major O.R. procedures',
    ],
    ['O.R. PROCEDURES FOR OBESITY WITH CC', 'O.R. procedures for obesity with CC'],
    ['CHOLECYSTECTOMY WITH C.D.E. WITH MCC', 'Cholecystectomy with C.D.E. with MCC'],
    [
      'VAGINAL DELIVERY WITH O.R. PROCEDURES EXCEPT STERILIZATION AND/OR D&C',
      'Vaginal delivery with O.R. procedures except sterilization and/or D&C',
    ],
    [
      'CHIMERIC ANTIGEN RECEPTOR (CAR) T-CELL AND OTHER IMMUNOTHERAPIES',
      'Chimeric antigen receptor (CAR) T-cell and other immunotherapies',
    ],
    ['HIV WITH EXTENSIVE O.R. PROCEDURES WITHOUT MCC', 'HIV with extensive O.R. procedures without MCC'],
    ['OTHER EAR, NOSE, MOUTH AND THROAT DIAGNOSES', 'Other ear, nose, mouth and throat diagnoses'],
    ['ALCOHOL, DRUG ABUSE OR DEPENDENCE, LEFT AMA', 'Alcohol, drug abuse or dependence, left AMA'],
  ])('%s reads “%s”', (official, shown) => {
    expect(drgTitle(official)).toBe(shown);
  });

  it('leaves a title alone that has small letters', () => {
    for (const title of ['Heart Failure and Shock with MCC', 'our own words on DRG 291', ''])
      expect(drgTitle(title)).toBe(title);
  });
});
