import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Claim, claimsOf } from '../server/src/resolve/claims';
import { read } from './support/check-examples';

/**
 * What clauses claim: the quantity with its value (`get=12`), `none:` for a denial, `all:` for a sweeping claim
 * (by what must then be 0), and after `/` a scope that the tables do not have. Where a clause claims nothing, why.
 */
type Row = readonly [clause: string, claims: string, why?: string];

/** In the report of a county's bureau for 2024. */
const CLAUSES: Readonly<Record<string, readonly Row[]>> = {
  received: [
    ['2024年度，本机关共收到政府信息公开申请23件，较上年增加5件，增长27.8%。', 'get=23'],
    ['全年共受理依申请公开事项15件。', 'get=15'],
    ['我局受理公民、法人和其他组织申请公开政府信息36件。', 'get+citizen+legal=36'],
    [
      '2024年，我局新收政府信息公开申请31件，上年结转2件，办结30件，结转下年度继续办理3件。',
      'fresh=31 carriedIn=2 finish=30 carriedOut=3',
    ],
    [
      '收到公开申请31件，加上2023年结转的2件，共33件，已办结30件，3件结转2025年办理。',
      'get=31 carriedIn=2 finish=30 carriedOut=3',
    ],
    ['本年新收政府信息公开申请数量为31件。', 'fresh=31'],
    ['收到12件政府信息公开申请。', 'get=12'],
    ['共收到公开申请三件。', 'get=3'],
    ['全年共接收政府信息公开申请表23份。', 'get=23'],
    ['依申请公开23宗。', 'ask=23'],
    ['新增信息公开申请4起。', 'fresh=4'],
    ['共收办政府信息公开申请案件47件。', 'get=47'],
    ['全年收到的23件公开申请均已登记。', 'get=23'],
    ['收到各类政务信息公开申请7条。', 'get=7'],
    ['政府信息公开申请：12件；办结：11件。', 'ask=12 finish=11'],
    ['（二）依申请公开。全年受理12件，办结12件。', 'get=12 finish=12'],
    ['（二）依申请公开。全年依申请公开办件量23件，受理量23件。', 'ask=23 get=23'],
    ['（二）依申请公开。通过网站、信函、当面等多种渠道收到公开申请23件。', 'get=23'],
    ['二〇二四年收到公开申请9件。', 'get=9'],
    ['2024年1月1日至12月31日，收到公开申请9件。', 'get=9'],
    ['截至2024年12月底，收到公开申请9件。', 'get=9'],
    ['青禾县水务局收到公开申请9件。', 'get=9'],
    ['县水务局收到公开申请9件。', 'get=9'],
    ['2024年以来，收到公开申请9件。', 'get=9'],
  ],
  'of another scope, or not understood': [
    ['全年受理12件，办结12件。', '', 'nothing says what was received'],
    ['收到申请9件。', '', 'of permits, for all that is said'],
    ['全年收到各类申请事项421件，其中行政许可申请384件。', '', 'of permits, for all that is said'],
    ['做好政府信息公开工作，收到申请9件。', 'get=9'],
    ['收到涉及征地拆迁的申请5件。', '', 'those on one subject'],
    ['处理其政府信息公开申请1000001', '', 'a row torn off its table'],
    ['四、结转下年度继续办理 0 0 0 0 0 0 1', '', 'a row torn off its table'],
    ['收到公开申请公开预算的申请5件。', '', 'those on one subject'],
    ['上半年收到公开申请12件，下半年收到公开申请11件。', 'get=12/year get=11/year'],
    ['2023年收到公开申请18件，办结17件。', 'get=18/year finish=17/year'],
    ['2023年、2024年分别收到公开申请18件、23件。', '', 'two years'],
    ['收到公开申请23件，其中自行办理20件。', 'get=23'],
    ['（二）依申请公开。受理举报612件，核查201件。', '', 'of reports of wrongs'],
    ['（二）依申请公开。依申请公开收费0件。', '', 'of fees'],
    ['（二）依申请公开。收到申请23件，转来申请4件。', 'get=23'],
    ['（二）依申请公开。办理行政许可128件，其中新办52件。', 'licence=128'],
    ['公开申请中，31件申请按期办结27件。', 'ask=31 finish=27'],
    ['（二）依申请公开。受理12345热线转办件3901件。', '', 'the number of a telephone'],
    ['（二）依申请公开。受理“12345”转办件3901件。', '', 'the number of a telephone'],
    ['收到公开申请23件，其中延期答复3件，一次性答复18件。', 'get=23', 'how they were answered'],
    ['结转到2025年的3件公开申请中，自然人2件、企业1件。', 'carriedOut=3 ask+natural=2/part ask+enterprise=1/part'],
    ['收到公开申请23件。行政处罚64件（快速办理20件、其他44件）。', 'get=23', 'of penalties'],
    ['（二）依申请公开。三个街道分别收到申请9件、6件、11件。', '', 'of one after another'],
    ['（二）依申请公开。办结各类案件共1124起。', '', 'cases of any kind'],
    ['收到的2件公开申请中1件为重复咨询。', '', 'one of the two'],
    ['收到公开申请23件，提前办结12件，如期办结8件。', 'get=23', 'by when they were answered'],
    ['（二）依申请公开。行政诉讼收案9件、结案6件。', 'lawsuit=9', 'lawsuits closed'],
    ['（二）依申请公开。行政许可方面，受理190件。', '', 'of permits'],
    ['（二）依申请公开。规范性文件方面，新增3件。', '', 'of documents'],
    ['收到公开申请23件，15日内答复18件。', 'get=23', 'those answered so soon'],
    ['收到公开申请23件，办结20件；上年结转3件，办结3件。', 'get=23 finish=20 carriedIn=3 finish=3/part'],
    ['（二）依申请公开。因不予公开被复议9件。', '', 'of reviews'],
    ['（二）依申请公开。申请量在1、2月份为3件。', '', 'of two months'],
    ['23件公开申请共涉及38项信息，其中决定公开22项、不予公开7项。', 'ask=23/subject', 'of what was asked for'],
    ['企业提出的6件公开申请中，公开5件、不掌握1件。', 'ask+enterprise=6 unavailableNotHeld=1/part'],
    ['在办结的20件公开申请中，予以公开8件、不予公开4件。', 'granted=8 refused=4', 'of all that were answered'],
    ['通过网站收到的12件公开申请中，予以公开8件、不予公开4件。', 'get=12/channel granted=8/part refused=4/part'],
    [
      '（二）依申请公开。予以公开12件，其中自然人8件、商业企业4件。',
      'granted=12 ask+natural=8/part ask+enterprise=4/part',
    ],
    ['（二）依申请公开。不予公开9件，其中属于国家秘密1件。', 'refused=9 refusedStateSecret=1'],
    ['收到信访件102件、公开申请4件，信访件全部办结。', 'ask=4', 'petitions were'],
    ['公开申请的申请人中自然人27件。', 'ask+natural=27'],
    ['制发规范性文件6件，清理规范性文件47件，继续有效44件。', 'normative+issue=6'],
    ['收到公开申请23件，办结21件，尚有2件在法定期限内办理。', 'get=23 finish=21'],
    ['收到公开申请23件，另有3件于2025年1月答复。', 'get=23'],
    [
      '公开申请中，自然人申请20件（含上年结转2件）、法人申请6件（其中上年结转1件）。',
      'ask+natural=20 carriedIn=2/part ask+legal=6 carriedIn=1/part',
      'those of these applicants',
    ],
    ['收到公开申请23件（含上年结转2件）。', 'get=23 carriedIn=2'],
    ['公开申请予以公开12件（含上年结转1件）。', 'granted=12 carriedIn=1/part', 'those with this outcome'],
    ['累计收到公开申请230件。', 'get=230/cumulative'],
    ['自条例实施以来，累计收到公开申请230件，办结229件。', 'get=230/year finish=229/year'],
    ['收到公开申请约20件。', '', 'no exact number'],
    ['收到公开申请20余件。', '', 'no exact number'],
    ['县自然资源局收到公开申请120件。', '', 'another body'],
    ['全县共收到政府信息公开申请350件。', 'get=350/body'],
    ['下属单位收到公开申请3件，办结3件。', 'finish=3/body'],
    ['网上公开申请12件，信函公开申请8件。', 'ask=12/channel ask=8/channel'],
    ['通过信函收到公开申请8件。', 'get=8/channel'],
    ['（二）依申请公开。收到留言120条，已全部回复120条。', '', 'messages, no applications'],
    ['（二）依申请公开。12345热线受理诉求320件，办结320件，办结率100%。', '', 'a hotline'],
    ['（二）依申请公开。收到人大代表建议12件、政协提案8件，均已办结。', '', 'proposals of deputies'],
    ['（二）依申请公开。收到公众意见382条，采纳12条，答复382条。', '', 'opinions'],
    ['（二）依申请公开。收到县政府转办申请3件，本局直接受理20件。', '', 'parts by the way they came'],
    ['努力做到“受理一件、办结一件、满意一件”，办好每一件申请。', '', 'a way of speaking'],
    ['12月收到公开申请2件。', 'get=2/year'],
    ['平均每月收到公开申请2件。', '', 'a month'],
    ['收到公开申请23人次。', '', 'persons'],
    ['按照条例第27条受理公开申请，严格执行第36条。', '', 'articles of the law'],
    ['收到公开申请23件，较2023年的18件增加5件。', 'get=23'],
    ['收到公开申请由18件上升到22件，比上年多4件。', 'get=18/growth'],
    ['其中受理公开申请20件，补正申请3件。', 'get=20/part'],
  ],
  'handled and carried over': [
    ['（二）依申请公开。已办结30件，正在办理3件。', 'finish=30 unfinished=3'],
    ['（二）依申请公开。截至年底答复30件，尚有3件正在办理中。', 'answer=30 unfinished=3'],
    ['（二）依申请公开。依法依规答复公开申请30件。', 'answer=30'],
    ['（二）依申请公开。30件已按期办结，3件结转下一年度继续办理。', 'finish=30 carriedOut=3'],
    ['（二）依申请公开。上年度结转1件，结转至2025年4件。', 'carriedIn=1 carriedOut=4'],
    ['（二）依申请公开。结转1件。', 'carry=1'],
    ['（二）依申请公开。转下年度办理4件。', 'carriedOut=4'],
    ['（二）依申请公开。2023年结转3件。', 'carriedIn=3'],
    ['（二）依申请公开。共办理公开申请24件（含上年结转1件）。', 'work=24 carriedIn=1'],
    ['（二）依申请公开。办结公开申请30件，其中当年办结29件。', 'finish=30 finish=29/part'],
    ['（二）依申请公开。收到并答复公开申请23件。', 'get+answer=23'],
    ['（二）依申请公开。当面答复3件，书面答复20件。', 'answer=3/channel answer=20'],
    ['（二）依申请公开。按期答复率100%，办结量30件。', 'finish=30'],
    ['（二）依申请公开。无上年结转，无结转下年度。', 'none:carriedIn none:carriedOut'],
  ],
  outcomes: [
    [
      '（二）依申请公开。予以公开10件，部分公开3件，不予公开2件，无法提供6件，不予处理1件，其他处理1件。',
      'granted=10 partial=3 refused=2 unavailable=6 notProcessed=1 otherwise=1',
    ],
    ['（二）依申请公开。10件予以公开，3件部分公开，2件不予公开。', 'granted=10 partial=3 refused=2'],
    ['（二）依申请公开。予以公开、部分公开、不予公开分别为12件、3件、1件。', 'granted=12 partial=3 refused=1'],
    ['（二）依申请公开。“予以公开”10件、“部分公开”3件。', 'granted=10 partial=3'],
    ['（二）依申请公开。予以公开（12件）、部分公开（3件）。', 'granted=12 partial=3'],
    ['（二）依申请公开。不予公开和无法提供共8件。', 'refused+unavailable=8'],
    ['（二）依申请公开。作其他处理（含申请人撤回）4件。', 'otherwise=4'],
    [
      '（二）依申请公开。属于国家秘密1件，保护第三方合法权益2件，属于四类过程性信息1件，属于行政查询事项3件。',
      'refusedStateSecret=1 refusedThirdParty=2 refusedProcess=1 refusedInquiry=3',
    ],
    [
      '（二）依申请公开。本机关不掌握相关政府信息5件，没有现成信息需另行制作1件。',
      'unavailableNotHeld=5 unavailableNotExisting=1',
    ],
    ['（二）依申请公开。信访举报投诉类申请2件，重复申请1件。', 'notProcessedPetition=2 notProcessedRepeated=1'],
    ['（二）依申请公开。申请人逾期不补正1件。', 'otherNotCorrected=1'],
    ['（二）依申请公开。同意公开10件，其他1件，补正3件，撤回2件。', 'granted=10'],
    ['（二）依申请公开。予以公开26件（含部分公开4件）。', 'granted=26/part partial=4'],
    ['（二）依申请公开。予以公开（含部分公开）26件。', '', 'two outcomes in one number'],
    ['（二）依申请公开。无法提供7件（含不掌握6件）。', 'unavailable=7 unavailableNotHeld=6'],
    ['（二）依申请公开。上年度结转的1件已办结。', 'carriedIn=1'],
    ['（二）依申请公开。涉企信息予以公开5件。', 'granted=5/subject'],
    ['规范性文件予以公开5件。', '', 'documents, no applications'],
    ['（二）依申请公开。信息不存在5件，公开10件。', '', 'no outcomes of the form'],
  ],
  applicants: [
    [
      '（二）依申请公开。按申请人划分，自然人20件，商业企业2件，法律服务机构1件。',
      'ask+natural=20 ask+enterprise=2 ask+legalService=1',
    ],
    ['收到自然人公开申请20件，法人或其他组织申请3件。', 'get+natural=20 ask+legal=3'],
    ['（二）依申请公开。其中，自然人申请20件，占87%，法人3件，占13%。', 'ask+natural=20 ask+legal=3'],
    [
      '（二）依申请公开。申请人中自然人20件、科研机构1件、社会公益组织1件。',
      'ask+natural=20 ask+research=1 ask+publicBenefit=1',
    ],
    ['（二）依申请公开。未收到法人或其他组织提出的申请。', 'none:get+legal'],
    ['自然人20件，法人3件。', '', 'nothing says that they applied'],
  ],
  'worded zeros': [
    ['我局未收到政府信息公开申请。', 'none:get'],
    ['2024年，我局没有收到任何政府信息公开申请。', 'none:get'],
    ['本年度未收到依申请公开事项。', 'none:get'],
    ['全年未接到公民、法人和其他组织要求公开政府信息的申请。', 'none:get+citizen+legal'],
    ['没有公民、法人或者其他组织向我局提出政府信息公开申请。', 'none:ask+citizen+legal'],
    ['本年度无人申请信息公开。', 'none:ask'],
    ['全年无依申请公开件。', 'none:ask'],
    ['政府信息公开申请一件也没有。', 'none:ask'],
    ['全年没有1件政府信息公开申请。', 'none:ask'],
    ['依申请公开情况：无。', 'none:ask'],
    ['（二）依申请公开。申请数量为零。', 'none:ask'],
    ['（二）依申请公开。全年零申请。', 'none:ask'],
    ['收到政府信息公开申请0件。', 'get=0'],
    ['我局暂未收到依申请公开件。', 'none:get'],
    ['既未收到公开申请，也未发生行政复议。', 'none:get none:review'],
    ['2023年未收到公开申请。', 'none:get/year'],
    ['上半年未收到公开申请。', 'none:get/year'],
    ['通过网络渠道未收到公开申请。', 'none:get/channel'],
    ['下属单位未收到公开申请。', 'none:get/body'],
    ['我局全年未收到行政许可申请。', '', 'applications for permits'],
    ['没有未按时答复的申请。', '', 'denies the manner'],
    ['未出现应公开而不公开的申请。', '', 'denies the manner'],
    ['依申请公开未收取任何费用。', '', 'the fee'],
    ['没有超过期限的申请。', '', 'denies the manner'],
    [
      '审核无误后按时答复公开申请12件。',
      '',
      '无误 denies nothing of the kind, and what it says before 答复 may narrow it',
    ],
  ],
  'reviews and lawsuits': [
    ['因政府信息公开被申请行政复议3件，被提起行政诉讼1件。', 'review=3 lawsuit=1'],
    [
      '政府信息公开行政复议3件（维持2件，纠正1件），行政诉讼1件。',
      'review=3 review+upheld=2 review+corrected=1 lawsuit=1',
    ],
    ['涉及政府信息公开的行政诉讼2件，其中未经复议直接起诉1件，复议后起诉1件。', 'lawsuit=2 direct=1 afterReview=1'],
    ['政府信息公开类行政复议2起，其中1起维持、1起尚未审结。', 'review=2 review+upheld=1 review+pending=1'],
    ['因依申请公开引发的行政复议、行政诉讼共4件。', 'review+lawsuit=4'],
    ['依申请公开引起行政复议0件，行政诉讼0件。', 'review=0 lawsuit=0'],
    ['全年没有一件因政府信息公开工作被申请行政复议、提起行政诉讼。', 'none:review+lawsuit'],
    ['未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', 'none:review+lawsuit'],
    ['未发生因信息公开引发的举报、投诉、行政复议、行政诉讼。', 'none:review+lawsuit'],
    ['行政复议、行政诉讼均未发生。', 'none:review+lawsuit'],
    ['年度无行政复议、行政诉讼的情况发生。', 'none:review+lawsuit'],
    ['未收到公民、法人和其他组织提出的投诉、举报和行政复议申请。', 'none:review'],
    ['行政复议机关受理政府信息公开行政复议3件。', 'review=3/body'],
    ['受理行政复议申请26件，审结24件。', '', 'of whatever subject'],
    ['以本机关为被申请人的行政复议3件、行政诉讼1件。', '', 'of whatever subject'],
    ['政府信息公开行政诉讼9件，其中直接起诉3件、经复议起诉6件。', 'lawsuit=9 direct=3 afterReview=6'],
    ['（二）依申请公开。没有上年结转及结转下年的申请。', 'none:carried'],
    ['因政府信息公开被提起行政诉讼一审2件。', '', 'those of one instance'],
    ['实现零复议、零诉讼。', 'none:review+lawsuit'],
    ['行政复议、行政诉讼案件均为0。', 'review+lawsuit=0'],
    ['备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。', 'lawsuit=57/filed'],
    ['全年办理行政复议案件350件，行政应诉案件120件。', '', 'cases handled for others'],
    ['代理政府信息公开行政诉讼5件。', '', 'cases handled for others'],
    ['政府信息公开行政复议案件审结3件。', '', 'those concluded'],
    ['行政复议3件，行政诉讼1件。', '', 'nothing says that they are about disclosure'],
    ['收到行政复议决定书2件。', '', 'papers received'],
    ['因房屋征收信息公开引发的行政复议3件。', '', 'those on one subject'],
  ],
  'sweeping claims': [
    ['收到公开申请23件，已全部办结。', 'get=23 all:unfinished'],
    ['收到公开申请23件，均已答复，办结率100%。', 'get=23 all:unfinished all:unfinished'],
    ['收到公开申请23件，均已按时办结。', 'get=23'],
    ['收到公开申请23件，答复20件，全部办结。', 'get=23 answer=20'],
    ['收到公开申请23件，办结率95.7%。', 'get=23'],
    ['（二）依申请公开。按时办结率100%。', '', 'in time is not all'],
    ['被申请政府信息公开行政复议2件，均获维持。', 'review=2 all:review+corrected+pending'],
    ['政府信息公开行政诉讼2件，无败诉。', 'lawsuit=2 all:lawsuit+lost'],
    ['未发生行政复议被纠错、行政诉讼败诉情况。', 'all:review+lawsuit+corrected+lost'],
    ['收到留言23条，均已办结。', '', 'messages, no applications'],
  ],
  documents: [
    ['全年制定行政规范性文件5件，废止2件，现行有效41件。', 'normative+issue=5 normative+repeal=2 normative+inForce=41'],
    [
      '制发规章1件、行政规范性文件5件，废止规章0件、行政规范性文件2件。',
      'rule+issue=1 normative+issue=5 rule+repeal=0 normative+repeal=2',
    ],
    [
      '制定发布规范性文件5件，清理废止文件2件，现行有效文件41件。',
      'normative+issue=5 normative+repeal=2 normative+inForce=41',
    ],
    [
      '现行有效的行政规范性文件共41件，本年新制定5件、废止1件。',
      'normative+inForce=41 normative+issue=5 normative+repeal=1',
    ],
    ['未制发规章和行政规范性文件。', 'none:rule+normative+issue'],
    ['无规章制定权，未制定规范性文件。', 'none:normative+issue'],
    ['累计制发行政规范性文件45件。', 'normative+issue=45/cumulative'],
    ['公开行政规范性文件5件，备案规范性文件3件，解读规范性文件5件。', '', 'published or filed, not made'],
    ['清理行政规范性文件46件，其中继续有效41件。', '', 'a review of documents'],
    ['规范性文件5件。', '', 'nothing says what was done'],
    ['印发文件120件。', '', 'documents of any kind'],
  ],
  'decisions and fees': [
    ['办理行政许可318件，作出行政处罚决定12件，实施行政强制措施3件。', 'licence=318 penalty=12 compulsion=3'],
    ['作出行政许可决定318件、行政处罚决定12件，行政强制0件。', 'licence=318 penalty=12 compulsion=0'],
    ['办理行政处罚案件15件，作出处罚决定12件。', 'penalty=12'],
    ['行政许可处理决定318件。', 'licence=318'],
    ['全年无行政强制案件。', 'none:compulsion'],
    ['收取行政事业性收费26.5万元。', 'fee=26.5'],
    ['行政事业性收费金额265000元。', 'fee=26.5'],
    ['公示行政许可信息318条、行政处罚信息12条。', '', 'notices, not decisions'],
    ['行政许可事项18项，行政处罚事项120项。', '', 'kinds of decisions'],
    ['行政许可318件，行政处罚12件。', '', 'nothing says what was done'],
    ['受理行政许可申请318件。', '', 'applications for permits'],
  ],
  'in other words': [
    ['全年共接到政府信息公开申请5件次。', '', 'times, not applications'],
    ['我局共受理政府信息公开申请肆件。', '', 'numerals for accounts are not read'],
    ['共计受理政府信息公开申请十二件，全部予以答复。', 'get=12 all:unfinished'],
    ['政府信息公开申请数为5件。', 'ask=5'],
    ['依申请公开工作中，受理5件，答复5件。', 'get=5 answer=5'],
    ['对收到的5件公开申请，均依法作出答复。', 'get=5 all:unfinished'],
    ['登记受理公开申请5件，其中予以公开4件，不予公开1件。', 'get=5 granted=4 refused=1'],
    ['公民申请公开政府信息5件。', 'ask+citizen=5'],
    ['个人公开申请4件，企业申请1件（均为政府信息公开申请）。', 'ask+citizen=4 ask+enterprise=1'],
    ['2024年，申请人通过互联网提出政府信息公开申请5件。', 'ask=5/channel'],
    ['我局共处理政府信息公开申请5件，办复率100%。', 'work=5'],
    ['申请公开政府信息5条，均为自然人。', 'ask=5'],
    ['依申请公开信息5条。', 'ask=5'],
    ['我局全年依申请公开政府信息共5件，与上年持平。', 'ask=5'],
    ['（二）依申请公开。今年新收5件，去年结转1件，共办结6件，无结转。', 'fresh=5 carriedIn=1 finish=6 none:carry'],
    ['（二）依申请公开。收到5件，同比减少3件；办结5件，同比减少4件。', 'get=5 finish=5'],
    ['（二）依申请公开。共收到5件，其中县政府办转来2件。', 'get=5'],
    ['（二）依申请公开。收到公开申请5件，涉及土地征收3件、规划许可2件。', 'get=5'],
    ['（二）依申请公开。收到公开申请5件，其中3件涉及土地征收。', 'get=5'],
    ['（二）依申请公开。收到公开申请5件，其中网上3件、信函2件，均为自然人申请。', 'get=5'],
    ['（二）依申请公开。全年共收5件申请，已答复4件，1件未到答复期限。', 'get=5 answer=4 unfinished=1'],
    ['（二）依申请公开。未结转下年度。', 'none:carriedOut'],
    ['（二）依申请公开。上年结转、本年新收、结转下年均为0。', 'received+carried=0'],
    ['（二）依申请公开。结转上年度0件，结转下年度0件。', 'carriedIn=0 carriedOut=0'],
    ['（二）依申请公开。未发生予以公开、部分公开情形。', '', 'outcomes denied are not checked'],
    ['（二）依申请公开。没有发生申请人投诉。', '', 'complaints'],
    [
      '（二）依申请公开。不予公开的2件中，属于国家秘密1件、属于行政执法案卷1件。',
      'refused=2 refusedStateSecret=1 refusedCaseFile=1',
    ],
    ['（二）依申请公开。以“本机关不掌握”答复3件。', 'unavailableNotHeld=3'],
    [
      '（二）依申请公开。无法提供5件（本机关不掌握4件、补正后申请内容仍不明确1件）。',
      'unavailable=5 unavailableNotHeld=4 unavailableUnclear=1',
    ],
    ['（二）依申请公开。部分公开（区分处理的）3件。', 'partial=3'],
    ['（二）依申请公开。其他处理2件，其中申请人撤回1件。', 'otherwise=2'],
    ['（二）依申请公开。当年未出现不予公开情形。', '', 'outcomes denied are not checked'],
    ['（二）依申请公开。受理公开申请5件、办结5件、满意度100%。', 'get=5 finish=5'],
    ['（二）依申请公开。答复时限平均为12个工作日，办结5件。', '', '-'],
    ['（二）依申请公开。完善“收件、登记、办理、答复、归档”5个环节。', '', 'steps'],
    ['（二）依申请公开。一是收到公开申请5件；二是受理咨询12件，答复12件。', 'get=5'],
    ['我局没有收到公民、法人、其他组织的政府信息公开申请，未产生相关费用。', 'none:get+citizen+legal'],
    ['我局全年没有需要依申请公开的事项。', '', 'not understood to the last word'],
    ['全年未收到群众依申请公开政府信息的要求。', 'none:get'],
    ['未收到信息公开方面的申请。', 'none:get'],
    ['无政府信息公开申请及行政复议、行政诉讼案件。', 'none:review+lawsuit'],
    ['没有接到一起政府信息公开申请。', 'none:get'],
    ['年内无公民申请公开政府信息。', 'none:ask+citizen'],
    ['依申请公开、行政复议、行政诉讼均为零。', 'none:review+lawsuit'],
    ['全年未因政府信息公开工作被申请行政复议或被提起行政诉讼。', 'none:review+lawsuit'],
    ['没有因政府信息公开引起的行政复议和行政诉讼案件发生。', 'none:review+lawsuit'],
    ['无因政府信息公开引发的复议诉讼。', 'none:review+lawsuit'],
    ['我局未被申请行政复议、未被提起行政诉讼。', 'none:review+lawsuit'],
    ['未收到政府信息公开类行政复议和行政诉讼。', 'none:review+lawsuit'],
    ['本年度政府信息公开行政复议0起，行政诉讼0起。', 'review=0 lawsuit=0'],
    ['政府信息公开行政复议、行政诉讼各1件。', '', 'one each'],
    [
      '政府信息公开行政复议2件，其中结果维持1件，结果纠正0件，其他结果1件，尚未审结0件，行政诉讼0件。',
      'review=2 review+upheld=1 review+corrected=0 review+otherResult=1 review+pending=0 lawsuit=0',
    ],
    ['因政府信息公开引发行政诉讼2件，1件胜诉，1件尚未审结。', 'lawsuit=2 lawsuit+pending=1'],
    ['参加政府信息公开行政诉讼应诉2次。', '', 'hearings attended'],
    ['政府信息公开行政复议2件，同比减少1件。', 'review=2'],
    ['未发生行政诉讼败诉情况。', 'all:lawsuit+lost'],
    ['行政复议均已审结（政府信息公开）。', 'all:review+pending'],
    ['申请全部办结，无一超期。', 'all:unfinished'],
    ['所有政府信息公开申请全部按期答复。', '', 'in time is not all'],
    ['全部公开申请均已办理完毕。', 'all:unfinished'],
    ['2024年我局制定出台行政规范性文件3件、政策解读3件。', 'normative+issue=3'],
    ['全年新制发行政规范性文件3件，宣布失效2件。', 'normative+issue=3'],
    ['我局没有制定行政规范性文件，现行有效0件。', 'none:normative+issue'],
    ['起草规章2件，制定规章1件。', 'rule+issue=1'],
    ['2024年共作出行政处罚12起，罚没款56万元。', 'penalty=12'],
    ['办结行政许可事项318件。', 'licence=318'],
    ['办理行政许可1.2万件。', '', 'rounded'],
    ['未实施行政强制。', 'none:compulsion'],
    ['全年行政事业性收费为0元。', 'fee=0'],
    ['2024年行政事业性收费收入约26万元。', '', 'no exact number'],
    ['未收取行政事业性收费。', 'none:fee'],
  ],
};

/** Whom a number is about depends on whose report it is. */
const BODIES: readonly (readonly [body: string, clause: string, claims: string])[] = [
  ['临江市人民政府', '全市共收到政府信息公开申请350件，其中市政府办公室20件、市直部门230件、各县区100件。', 'get=350'],
  ['临江市人民政府', '市政府办公室收到公开申请20件，全市各级行政机关共收到公开申请350件。', 'get=20/body get=350'],
  ['临江市人民政府', '市自然资源局收到公开申请120件，办结118件。', 'finish=118/body'],
  [
    '临江市人民政府',
    '（二）依申请公开。市自然资源局建立会商机制，做到一案一策。全年收到公开申请120件，办结118件。',
    'get=120/body finish=118/body',
  ],
  [
    '临江市人民政府',
    '（二）依申请公开。市自然资源局建立会商机制。全市共收到公开申请350件，予以公开120件。',
    'get=350 granted=120',
  ],
  [
    '临江市人民政府',
    '全市收到公开申请350件（市本级20件，各县区330件），予以公开120件、部分公开30件。',
    'get=350 granted=120 partial=30',
  ],
  [
    '临江市人民政府',
    '市本级收到公开申请20件，予以公开5件；全市予以公开120件。',
    'get=20/body granted=5/body granted=120',
  ],
  ['临江市人民政府', '市政府制定规章2件，市政府及办公室印发规范性文件18件。', 'rule+issue=2/body'],
  [
    '临江市人民政府',
    '全市各级行政机关制发行政规范性文件109件，废止489件。',
    'normative+issue=109 normative+repeal=489',
  ],
  ['临江市人民政府', '各部门未收到公开申请。', 'none:get/body'],
  ['临江市人民政府', '我市未发生因政府信息公开引起的行政复议、行政诉讼。', 'none:review+lawsuit'],
  ['临江市人民政府', '我市行政机关负责人出庭应诉政府信息公开行政诉讼案件6件。', ''],
  ['临江市人民政府', '临江市共收到公开申请350件。', 'get=350'],
  ['石桥镇人民政府', '我镇收到政府信息公开申请3件。', 'get=3'],
  ['石桥镇人民政府', '镇政府收到政府信息公开申请3件。', 'get=3'],
  ['石桥镇人民政府', '全县收到政府信息公开申请300件，我镇3件。', 'get=300/body'],
  ['石桥镇人民政府', '石桥镇收到公开申请3件。', 'get=3'],
  ['石桥镇人民政府', '各村未收到公开申请。', 'none:get/body'],
  ['青禾县人民政府办公室', '县政府办公室未收到公开申请。', 'none:get'],
  ['青禾县人民政府办公室', '全县收到公开申请300件。', 'get=300/body'],
  ['南屏街道办事处', '街道未收到公开申请。', 'none:get'],
  ['南屏街道办事处', '街道办事处未收到公开申请。', 'none:get'],
  ['临江经济开发区管委会', '開發區管委會收到公開申請3件。', 'get=3'],
  ['临江经济开发区管委会', '我区收到公开申请3件。', 'get=3'],
];

function claimsIn(text: string, body = '青禾县水务局', section = '一、总体情况'): string {
  return claimsOf(read(`${body}2024年政府信息公开工作年度报告\n${section}\n${text}\n`))
    .map(told)
    .join(' ');
}

function told({ kind, quantity, value, scope }: Claim): string {
  const what = kind === 'count' ? `${quantity.id}=${value}` : `${kind}:${quantity.id}`;
  return scope === 'whole' ? what : `${what}/${scope}`;
}

for (const [name, rows] of Object.entries(CLAUSES)) {
  test(`claims of clauses: ${name}`, () => {
    assert.deepEqual(
      rows.map(([clause]) => [clause, claimsIn(clause)]),
      rows.map(([clause, claims]) => [clause, claims]),
    );
    for (const [clause, claims, why] of rows) assert.ok(claims !== '' || why, `${clause}: why nothing?`);
  });
}

test('whom a claim is about', () => {
  assert.deepEqual(
    BODIES.map(([body, clause]) => [body, clause, claimsIn(clause, body)]),
    BODIES.map(([body, clause, claims]) => [body, clause, claims]),
  );
});

test('the part of the report gives the topic', () => {
  assert.equal(claimsIn('共受理5件，办结5件。', undefined, '三、收到和处理政府信息公开申请情况'), 'get=5 finish=5');
  assert.equal(
    claimsIn('行政复议2件，维持2件。', undefined, '四、政府信息公开行政复议、行政诉讼情况'),
    'review=2 review+upheld=2',
  );
  assert.equal(claimsIn('共收到公开申请5件。', undefined, '五、存在的主要问题及改进情况'), '');
});

test('a heading holds until the next', () => {
  const text = '（二）依申请公开\n全年受理5件。\n（三）政府信息管理\n全年受理7件。';
  assert.equal(claimsIn(text), 'get=5');
});

test('Traditional characters, spaces and full-width digits make no difference', () => {
  assert.equal(claimsIn('全年收到政府信息公開申請１２件,辦結 12 件。'), 'get=12 finish=12');
});

test('places lead to the number, or to the denial', () => {
  const resolved = read(
    '青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n收到公开申请12件，未发生行政复议。\n',
  );
  const { text } = resolved.report.draft;
  assert.deepEqual(
    claimsOf(resolved).map(({ place, phrase }) => [place, phrase].map(({ start, end }) => end - start)),
    [
      [2, 9],
      [3, 7],
    ],
  );
  assert.ok(text.includes('收到公开申请12件'));
});
