import { foldText } from '../lib/fold.ts'
import { alpha2OfNumeric, countryName, isCountryCode } from '../lib/iso-3166.ts'

/**
 * The alpha-2 code of a country as tables name it: the code itself, alpha-3, or an English name; null when it is none of ours.
 *
 * A state that was renamed or joined another whole is the country of today that its land belongs to: Zaire is CD, West Germany DE, South
 * Yemen YE. One that broke up (Soviet Union, Yugoslavia, Czechoslovakia, Serbia and Montenegro) has no code: which of its heirs is
 * meant, its name does not say.
 */
export function countryOfName(text: string): string | null {
  const name = text.trim()
  if (name.length === 2 && isCountryCode(name.toUpperCase())) return name.toUpperCase()
  names ??= collectNames()
  return names.get(keyOf(name)) ?? null
}

/** The alpha-2 code of an ISO 3166-1 numeric code, however many zeros it begins with. */
export function countryOfNumeric(numeric: number): string | null {
  return numeric > 0 && numeric < 1000 ? alpha2OfNumeric(String(numeric).padStart(3, '0')) : null
}

/** The same for names in the other languages that tables are read in. */
export function countryInAnyLanguage(text: string): string | null {
  const code = countryOfName(text)
  if (code) return code
  foreign ??= collectForeign()
  return foreign.get(keyOf(text)) ?? null
}

let names: Map<string, string> | null = null
let foreign: Map<string, string> | null = null

const LANGUAGES = [
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'tr',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'ro',
  'id',
  'ar',
  'ru',
  'uk',
]

function collectForeign(): Map<string, string> {
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    const named = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of allCodes()) {
      const name = named.of(code)
      if (name !== undefined && !found.has(keyOf(name))) found.set(keyOf(name), code)
    }
  }
  return found
}

function allCodes(): string[] {
  const codes = ['XK']
  for (let numeric = 1; numeric < 1000; numeric++) {
    const code = countryOfNumeric(numeric)
    if (code) codes.push(code)
  }
  return codes
}

function collectNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const code of allCodes()) found.set(keyOf(countryName(code)), code)
  for (const line of OTHER_NAMES.trim().split('\n')) {
    const [code = '', ...others] = line.trim().split(/: |; /)
    for (const other of others) found.set(keyOf(other), code)
  }
  for (const pair of ALPHA3.trim().split(/\s+/)) found.set(pair.slice(2).toLowerCase(), pair.slice(0, 2))
  return found
}

/** Accents, case, marks, the article and the ways to write _and_ and _Saint_ make no other country. */
function keyOf(name: string): string {
  return foldText(name)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Names of GTD, UCDP, ACLED and the United Nations that differ from the browser's, and former names. */
const OTHER_NAMES = `
  AE: UAE
  AX: Åland
  BA: Bosnia-Herzegovina; Bosnia and Herzegovina; Bosnia
  BF: Upper Volta
  BJ: Dahomey
  BL: Saint-Barthelemy
  BN: Brunei Darussalam
  BO: Bolivia (Plurinational State of)
  BS: The Bahamas
  BY: Belorussia; Byelorussia
  CD: DR Congo (Zaire); DR Congo; DRC; Democratic Republic of the Congo; Democratic Republic of Congo; Congo (Democratic Republic of the); Congo, Democratic Republic of; Congo, Dem. Rep.; Congo (Kinshasa); Zaire
  CG: Congo; Congo (Brazzaville); Republic of the Congo; Republic of Congo; Congo, Republic of; Congo, Rep.; People's Republic of the Congo
  CI: Ivory Coast; Côte d'Ivoire; Cote d'Ivoire
  CN: People's Republic of China; Mainland China
  CV: Cabo Verde; Cape Verde
  CZ: Czech Republic; Czechia
  DE: German Federal Republic; German Democratic Republic; West Germany; West Germany (FRG); East Germany; East Germany (GDR); Federal Republic of Germany
  EH: Western Sahara
  FK: Falkland Islands; Falkland Islands (Malvinas)
  FM: Micronesia; Federated States of Micronesia; Micronesia (Federated States of)
  GB: UK; United Kingdom of Great Britain and Northern Ireland; Great Britain; England; Scotland; Wales; Northern Ireland
  GM: The Gambia
  HK: Hong Kong; Hong Kong SAR; China, Hong Kong Special Administrative Region
  IM: Man, Isle of; Isle of Man
  IR: Islamic Republic of Iran; Iran (Islamic Republic of)
  JE: Bailiwick of Jersey
  GG: Bailiwick of Guernsey
  KG: Kyrgyz Republic
  KH: Cambodia (Kampuchea); Kampuchea
  KN: St. Kitts and Nevis; Saint Kitts and Nevis
  KP: North Korea; Democratic People's Republic of Korea; Korea, North; Korea, Dem. People's Rep.
  KR: South Korea; Republic of Korea; Korea, South; Korea, Rep.
  LA: Lao People's Democratic Republic; Lao PDR
  LK: Ceylon; Sri Lanka (Ceylon)
  MD: Republic of Moldova; Moldova, Republic of
  MF: Saint-Martin; Saint Martin (French part)
  MG: Madagascar (Malagasy)
  MK: Macedonia; Macedonia, FYR; FYROM; North Macedonia; The former Yugoslav Republic of Macedonia
  MM: Burma; Myanmar; Myanmar (Burma)
  MO: Macau; Macao; Macao SAR
  NL: Holland; The Netherlands
  PS: West Bank and Gaza Strip; West Bank and Gaza; Palestine; State of Palestine; Palestine, State of; Occupied Palestinian Territory; Palestinian Territory, Occupied
  RO: Rumania
  RU: Russian Federation
  SH: Saint Helena, Ascension and Tristan da Cunha
  SK: Slovak Republic
  SR: Surinam
  ST: Sao Tome and Principe; São Tomé and Príncipe
  SX: Sint Maarten (Dutch part)
  SY: Syrian Arab Republic
  SZ: Swaziland; Kingdom of eSwatini (Swaziland); Kingdom of eSwatini; Eswatini
  TL: East Timor; Timor-Leste
  TR: Turkey; Türkiye; Turkiye
  TW: Taiwan; Taiwan, Province of China
  TZ: United Republic of Tanzania; Tanzania, United Republic of; Zanzibar
  US: United States of America; USA; U.S.A.; U.S.; America
  VA: Vatican City; Holy See; Vatican
  VC: St. Vincent and the Grenadines; Saint Vincent and the Grenadines
  VE: Venezuela (Bolivarian Republic of); Venezuela, RB
  VG: British Virgin Islands; Virgin Islands (British)
  VI: Virgin Islands (U.S.); U.S. Virgin Islands; Virgin Islands, U.S.
  VN: Viet Nam; Vietnam (North Vietnam); North Vietnam; South Vietnam
  VU: New Hebrides
  XK: Kosovo
  YE: Yemen (North Yemen); North Yemen; South Yemen; Yemen Arab Republic; People's Democratic Republic of Yemen
  ZW: Rhodesia; Zimbabwe (Rhodesia)`

const ALPHA3 = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH
  BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT
  BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB
  CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP
  ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB
  GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL
  ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM
  KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY
  MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT
  MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU
  NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT
  REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR
  SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS
  TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN
  VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE`
