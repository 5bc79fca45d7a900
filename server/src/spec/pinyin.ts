/**
 * Common characters of reports by their pinyin without tones, each syllable followed by its characters: enough
 * to tell pinyin that was added to a text from a word in brackets.
 */
export const PINYIN =
  'an安案按 ba八把 bai白 ban办版辦 bao报保報 bei被北 ben本 bi秘祕比必笔 bian变便边 biao表标 bie别 ' +
  'bin频 bing屏并 bu不部补步補布 cai采财材才 ce策测 cha查 chan单單产 chang常长场 che彻 cheng程成 ' +
  'chi持 chong重种 chu处出處助 chuan传 ci次此 cong从 cu促 cun存村 cuo措 da大打答达 dai大代带 ' +
  'dan单石單但 dang当當 dao到道导 de的地得得德 dei得 deng等登 di的第提地 dian点电 diao调 ding定 ' +
  'dong动動东 dou读都 du度督读讀都 duan短 dui对队 duo度多 e额額 er二而儿尔 fa法发罚發罰 fan反范範 ' +
  'fang方访防訪放 fei费废廢費非 fen分 feng丰 fou不 fu府复服富複覆扶 gai改该 gan感 gao告高 ge合各格个 ' +
  'gei给 gen根 geng更 gong公供工共 gou构勾购够構夠 gu故股 guan关管關贯观 guang光 gui规規 ' +
  'guo国果过國過 hai还海 han函 hang行 hao号好 he和合核禾河何 hen很 heng行 hou后後候 hu和护许核户護 ' +
  'hua划华化话 huan还环 hui会會回 hun婚 huo和或获火獲活 ji及其机计稽系期继集據計機繼急季记己给几基即 jia加家价 ' +
  'jian件减建监检坚间见健 jiang强強將将 jiao缴较教校繳較交觉 jie结家接解价結街她界 jin进禁金進今 jing经經境 ' +
  'jiu九纠救就 ju据举具局據舉渠且 juan卷 jue决決觉 jun军 kai开開 kan看 kang康 kao考 ke科可克 kong空 ' +
  'kou口 kuai会會 kuan宽 kuang况況 la落拉 lai来 lan栏 lao落老 le了 lei类類 li理例立力里利 ' +
  'liang量两 liao了料 lie列 lin林 ling另岭令领 liu六流 lu六錄路 lun论 luo落落 lü律綠 ma么马 ' +
  'man慢 me么 mei没沒每美 men门们 mi秘密祕 mian面 min民 ming明名命 mo无没万沒么 mu目 na内纳納南那那 ' +
  'nai能 nan南难 nei内內那 neng能 ni你 nian年 ning宁 nuo难 nü女 ou区區 pei培 pi被 pian偏便 ' +
  'pin频品贫 ping平屏 qi其七企稽期起气 qian前 qiang强強将 qiao桥 qie且切 qing情请青清請 qiu求 ' +
  'qu区取區渠去 quan全权權 que确確却 qun群 ran然 rang让 rao绕 ren人认任認 reng仍 ri日 rong容 ' +
  'ru入如女 sai思 san三 se色 sen森 sha沙 shai色 shan单單善山 shang商上尚 shao少 she社设 ' +
  'shen信申审什身神 sheng生声省 shi事十施时实失式视是石市實時室使什世师识食 shou收首手受 shu数属數屬署书术 shui水说 ' +
  'shuo数數说 si四斯司思死食 song讼訟松 su诉訴俗 suan算 suo所些 ta他拓她它 tai台态太 te特 ti体题提體題 ' +
  'tian天 tiao条條调 ting听厅 tong通统同 tou投头 tu图圖 tui推 tuo拓 wai外 wan万完萬 wang网王望 ' +
  'wei为危未位维爲維围委 wen问稳文穩問 wo握我 wu五务无物於務無伍 xi息系係溪西 xia下 xian现县現先见 ' +
  'xiang项相項想向像象乡 xiao效校小 xie解些 xin信新心 xing行形性省 xu需续许許續序 xuan县 xue学 ' +
  'xun询训詢訓汛 yan研严眼 yang养样 yao要么药 ye业業页也 yi议一益以已依議意义医食 yin因姻 ying应 yo育 ' +
  'yong用 you有由又 yu于予逾与育於预 yuan元园院员原 yue月说 yun云员运 za扎 zai在再灾 zao造 ze则 ' +
  'zeng增 zha查扎扎 zhan站展战 zhang掌章障长张 zhao招照着 zhe这這着者 zhei这 zhen镇真 zheng政正争 ' +
  'zhi织之只止执制知至直质織執製拓职指治识 zhong重中众种 zhou调周州 zhu主属屬助住术 zhuai转 zhuan转专轉传 ' +
  'zhuo缴繳着 zi自资子 zong总總 zou走 zu组足組 zui最 zuo作做';
