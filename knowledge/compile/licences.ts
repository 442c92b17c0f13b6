import type { Source } from '../source.ts';

type Licence = Pick<Source, 'licence' | 'licenceAddress'>;

/** Of French public bodies. */
export const openLicence: Licence = {
  licence: 'Licence Ouverte 2.0',
  licenceAddress: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};

/** Of the European Commission. */
export const reuseDecision: Licence = {
  licence: 'Décision 2011/833/UE de la Commission',
  licenceAddress: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32011D0833',
};
