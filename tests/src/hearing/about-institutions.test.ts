import { describe, expect, it } from '@jest/globals';
import { hearInstitutionAsked, hearWhoHelps } from '../../../src/hearing/about-institutions.ts';

describe('hearInstitutionAsked', () => {
  it.each([
    ['C’est quoi la mission locale ?', 'mission-locale'],
    ['cpas c koi', 'cpas'],
    ['Qu’est-ce que l’IFAPME ?', 'ifapme'],
    ['explique moi le conseil en évolution professionnelle', 'cep'],
    ['pole emploi ca sert a quoi', 'france-travail'],
    ['c’est quoi la RQTH ?', 'mdph'],
    ['c’est quoi le 115 ?', 'samu-social'],
    ['c’est quoi le GRETA', 'greta'],
    ['c’est quoi l’enseignement pour adultes ?', 'promotion-sociale'],
    ['c’est quoi la mission locale de Bruxelles ?', 'mission-locale-bruxelles'],
    ['c’est quoi un plombier ?', undefined],
    ['je travaille au CPAS depuis dix ans', undefined],
  ])('%s: %s', (words, id) => expect(hearInstitutionAsked(words)).toBe(id));
});

describe('hearWhoHelps', () => {
  it.each([
    ['Qui peut m’aider à trouver un emploi ?', 'work'],
    ['qui peut m’aider ?', 'work'],
    ['à qui m’adresser pour me former', 'training'],
    ['je vais ou pour une formation', 'training'],
    ['où aller pour trouver du travail quand on est jeune ?', 'young'],
    ['quel organisme aide les personnes handicapées ?', 'handicap'],
    ['quelles aides pour payer une formation ?', 'money'],
    ['qui peut m’aider à trouver où dormir ?', 'roof'],
    ['qui aide les clients à payer leurs factures ?', undefined],
    ['j’aime aider les gens', undefined],
    ['j’ai aidé ma mère à trouver du travail', undefined],
    ['qui forme les superviseurs ?', undefined],
  ])('%s: %s', (words, need) => expect(hearWhoHelps(words)).toBe(need));
});
