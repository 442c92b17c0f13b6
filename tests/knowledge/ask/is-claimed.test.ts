import { describe, expect, it } from '@jest/globals';
import { isClaimed, isGeneral, tellsOfOneself, tellsOfPast, withoutTags } from '../../../knowledge/ask/is-claimed.ts';

describe('isClaimed', () => {
  it.each([
    'il parait qu il faut un bts',
    'on m a dit que les centres ferment a 20 h',
    'un collegue m assure que le superviseur gere 40 personnes',
    'je croyais qu il fallait un bac3 pour entrer en call center',
    'apparemment faut parler neerlandais',
    'les offres sont surtout a mi temps je suppose',
    'on ne travaille jamais le dimanche hein',
    'c est 600 heures si je ne me trompe pas',
    'j ai peur que les robots prennent le travail',
    'je crains que les call centers partent au maroc',
    'merci de me preciser la duree du titre',
    'selon ma prof le titre se prepare en 7 mois',
    'mon chef me demande de relancer ca fait partie du job',
    'parle moi du concepteur d experiences vocales',
    'aucune idee de ce que c est un workforce manager',
    'mon chef veut m obliger a suivre un script c est normal',
  ])('hears that « %s » asks', (plain) => {
    expect(isClaimed(plain)).toBe(true);
  });

  it.each([
    'on m a dit que j etais patiente',
    'mes amis disent que je suis a l ecoute',
    'j ai peur que mon age pose probleme',
    'j ai peur de parler au telephone',
    'je crois que j aimerais vendre',
    'je pensais devenir superviseur',
    'j ai entendu parler du metier et ca m interesse',
  ])('hears that « %s » tells of oneself', (plain) => {
    expect(isClaimed(plain)).toBe(false);
  });
});

describe('isGeneral', () => {
  it.each(['superviseuse ca demande de l experience', 'les conseillers techniques font du guidage a distance'])(
    'hears how it is in « %s »',
    (plain) => {
      expect(isGeneral(plain)).toBe(true);
    },
  );

  it.each(['ce metier est fait pour moi', 'un travail calme sans stress', 'on vendait des abonnements'])(
    'hears no such thing in « %s »',
    (plain) => {
      expect(isGeneral(plain)).toBe(false);
    },
  );
});

describe('withoutTags', () => {
  it('takes away all that asks for a yes', () => {
    expect(withoutTags('je suppose que c est le soir hein c est ca')).toBe('c est le soir');
  });

  it('leaves what is nothing else', () => {
    expect(withoutTags('je crois')).toBe('je crois');
  });
});

describe('tellsOfOneself', () => {
  it('takes relatives and chiefs for others', () => {
    expect([tellsOfOneself('ma fille veut vendre'), tellsOfOneself('mon travail')]).toEqual([false, true]);
  });
});

describe('tellsOfPast', () => {
  it('knows what was lived from what is done', () => {
    expect([tellsOfPast('on faisait des enquetes'), tellsOfPast('on fait des enquetes')]).toEqual([true, false]);
  });
});
