import { type Day, dayOf } from '../lib/days.ts'

/**
 * Country numbers of Gleditsch and Ward's list of independent states (1999), which UCDP's `country_id` holds, with alpha-2 codes. As with
 * names, one that was renamed or joined another whole is the country of today. 315, Czechoslovakia, has none. In the words of UCDP,
 * 365 is _Russia (Soviet Union)_ and 345 _Serbia (Yugoslavia)_: see `SPLIT`.
 */
const GW = `
  2US 20CA 31BS 40CU 41HT 42DO 51JM 52TT 53BB 54DM 55GD 56LC 57VC 58AG 60KN 70MX 80BZ 90GT 91HN 92SV 93NI
  94CR 95PA 100CO 101VE 110GY 115SR 130EC 135PE 140BR 145BO 150PY 155CL 160AR 165UY 200GB 205IE 210NL 211BE
  212LU 220FR 221MC 223LI 225CH 230ES 232AD 235PT 260DE 265DE 290PL 305AT 310HU 316CZ 317SK 325IT 331SM 338MT
  339AL 340RS 341ME 343MK 344HR 345RS 346BA 347XK 349SI 350GR 352CY 355BG 359MD 360RO 365RU 366EE 367LV 368LT
  369UA 370BY 371AM 372GE 373AZ 375FI 380SE 385NO 390DK 395IS 402CV 403ST 404GW 411GQ 420GM 432ML 433SN 434BJ
  435MR 436NE 437CI 438GN 439BF 450LR 451SL 452GH 461TG 471CM 475NG 481GA 482CF 483TD 484CG 490CD 500UG 501KE
  510TZ 511TZ 516BI 517RW 520SO 522DJ 530ET 531ER 540AO 541MZ 551ZM 552ZW 553MW 560ZA 565NA 570LS 571BW 572SZ
  580MG 581KM 590MU 591SC 600MA 615DZ 616TN 620LY 625SD 626SS 630IR 640TR 645IQ 651EG 652SY 660LB 663JO 666IL
  670SA 678YE 680YE 690KW 692BH 694QA 696AE 698OM 700AF 701TM 702TJ 703KG 704UZ 705KZ 710CN 712MN 713TW 731KP
  732KR 740JP 750IN 760BT 770PK 771BD 775MM 780LK 781MV 790NP 800TH 811KH 812LA 816VN 817VN 820MY 830SG 835BN
  840PH 850ID 860TL 900AU 910PG 920NZ 935VU 940SB 950FJ 970KI 971NR 972TO 973TV 983MH 986PW 987FM 990WS`

const CODES = new Map(
  GW.trim()
    .split(/\s+/)
    .map((pair) => [Number(pair.slice(0, -2)), pair.slice(-2)]),
)

export function countryOfGw(number: number): string | null {
  return CODES.get(number) ?? null
}

/**
 * The day from which a number means the country of today alone: before it the state was larger (Baku was in 365, Vukovar and Pristina in
 * 345), so an event then has the state's name and no code.
 */
export const SPLIT: ReadonlyMap<number, Day> = new Map([
  [365, dayOf(1991, 12, 26)],
  [345, dayOf(2006, 6, 3)],
])
