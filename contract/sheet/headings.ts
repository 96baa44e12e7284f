import { sheetRoles, type SheetRole } from '../words/sheet'

/**
 * Names of columns as exports of express companies, shop systems and spreadsheets of people write them: those of a line
 * are as good as each other, and a sheet that has names of several lines means the earlier ones.
 */
const names: Record<SheetRole, readonly string[]> = {
  code: [
    '券码 券号 兑换码 兑换券码 兑换卡号 优惠码 优惠券码 激活码 礼品码 礼券码 提货码 提货券码 核销码 电子券码 电子码 cdk cdkey 兌換碼 券碼 優惠碼 序號碼 クーポンコード 引換コード ギフトコード 쿠폰코드 쿠폰번호 ' +
      'code codes coupon couponcode couponno couponnumber couponid voucher vouchercode voucherno vouchernumber vouchercodes giftcode giftcard giftcardcode giftcardno giftcardnumber redeemcode redemptioncode ' +
      'promocode promotioncode promotionalcode discountcode activationcode claimcode secret secretcode quanma quanhao duihuanma youhuima jihuoma lipinma tihuoma hexiaoma ' +
      'gutschein gutscheincode gutscheinnummer rabattcode codepromo codecadeau bon codigo codigodecupon codigopromocional cupon cupom codicesconto codice промокод код',
    '卡号 卡號 卡券号 卡券号码 礼品卡号 储值卡号 会员卡号 充值卡号 账号 帐号 カード番号 카드번호 cardno cardnum cardnumber cardid card kahao numerodetarjeta kartennummer numerodecarte номеркарты',
    '号码 编号 序列号 流水号 序列號 シリアル シリアル番号 シリアルナンバー 시리얼 시리얼번호 일련번호 serial serials serialno serialnum serialnumber sn number no xuliehao haoma bianhao seriennummer numerodeserie',
    '内容 值 value key keys licence license licensekey productkey',
  ],
  pin: [
    '密码 卡密 卡密码 券密码 券密 兑换密码 提货密码 支付密码 校验码 验证码 密碼 卡片密碼 暗証番号 パスワード ピン 비밀번호 핀번호 pin pins pincode pinno pinnumber password passwd pwd passcode cardpassword cardpin cardsecret couponpassword ' +
      'securitycode cvv mima kami yanzhengma passwort kennwort geheimzahl motdepasse codepin contrasena clave senha parola пароль пин',
  ],
  orderId: [
    '订单号 订单编号 订单号码 单号 兑换单号 兑换单编号 订单id 单据号 訂單號 訂單編號 訂單號碼 注文番号 注文id オーダー番号 주문번호 orderid orderno ordernum ordernumber order ordercode dingdanhao dingdan dingdanbianhao ' +
      'bestellnummer bestellung auftragsnummer numerodecommande commande numerodepedido pedido idpedido numerodordine ordine номерзаказа заказ',
    '线上订单号 线上单号 平台订单号 平台单号 网店订单号 原始单号 原始订单号 外部订单号 外部单号 商家订单号 商户订单号 客户订单号 客户单号 子订单号 主订单号 交易号 交易编号 来源单号 店铺单号 platformorderid platformorderno externalorderid externalorderno ' +
      'externalorder merchantorderid merchantorderno merchantorder customerorder customerorderno orderreference reference referenceno ref refno orderref tid outordersn outorderno outtradeno shoporderno shoporder saleschannelorderid',
    '内部订单号 系统订单号 系统单号 erp单号 erp订单号 发货单号 出库单号 name internalorderno',
  ],
  carrier: [
    '快递公司 物流公司 快递 物流 承运商 承运公司 快递名称 物流名称 快递公司名称 物流公司名称 快递商 物流商 配送公司 配送商 快递方式 物流方式 发货快递 发货物流 快遞公司 物流公司 物流業者 快遞 配送会社 配送業者 運送会社 宅配業者 택배사 배송사 배송업체 ' +
      'carrier carriername carriercompany courier couriername couriercompany couriercode express expresscompany expressname expresscode logistics logisticscompany logisticsname logisticscode trackingcompany trackingcarrier shippingcompany ' +
      'shippingcarrier shipper shipvia deliverycompany deliveryservice deliveryprovider transporter kuaidi kuaidigongsi wuliugongsi wuliu spediteur versanddienstleister paketdienst transporteur transportista mensajeria transportadora corriere перевозчик',
    '快递公司编码 物流公司编码 快递编码 配送方式 发货方式 运输方式 shippingmethod shippingservice deliverymethod service',
  ],
  number: [
    '运单号 运单号码 运单编号 快递单号 快递号 快递单 快递运单号 物流单号 物流编号 物流号 物流运单号 面单号 电子面单号 包裹单号 包裹号 邮件号 邮件号码 货运单号 运输单号 发货单号码 追踪号 追踪编号 跟踪号 跟踪单号 運單號 運單號碼 物流單號 快遞單號 追蹤號碼 追蹤碼 貨運單號 ' +
      '追跡番号 送り状番号 伝票番号 お問い合わせ番号 問合せ番号 운송장번호 송장번호 trackingnumber trackingno trackingnum trackingid trackingcode tracking trackingnumbers trackno tracknumber trackid waybill waybillno waybillnum waybillnumber waybillid ' +
      'waybillcode awb awbno awbnumber airwaybill expressno expressnumber expressid expressnum courierno couriernumber couriertrackingno logisticsno logisticsnumber logisticsid consignmentno consignmentnumber consignment shipmentno shipmentnumber ' +
      'shipmentid parcelno parcelnumber parcelid packageno packagenumber mailno mailnumber invoiceno yundanhao kuaididanhao wuliudanhao sendungsnummer paketnummer trackingnummer numerodesuivi suivi numerodeseguimiento seguimiento guia numerodeguia ' +
      'codigoderastreio rastreio numerodispedizione трекномер номеротслеживания',
  ],
  word: [
    '词 词语 词条 词汇 敏感词 敏感词汇 敏感词语 关键词 关键字 屏蔽词 违禁词 违规词 禁用词 过滤词 拦截词 黑名单词 放行词 放行的说法 说法 短语 詞 詞語 詞彙 敏感詞 關鍵詞 關鍵字 單詞 禁止ワード ワード キーワード 단어 금지어 키워드 ' +
      'word words keyword keywords term terms phrase phrases sensitiveword sensitivewords badword badwords bannedword bannedwords blockedword blockedwords blacklist stopword stopwords forbiddenword forbiddenwords ' +
      'ci ciyu citiao minganci guanjianci guanjianzi pingbici weijinci wort worter begriff mot mots palabra palabras parola parole слово слова',
    '内容 文本 text content value pattern',
  ],
}

interface Named {
  role: SheetRole
  /** 0 is what the column is called where a sheet has several that could be meant. */
  rank: number
}

const known = new Map<string, Named[]>()
for (const role of sheetRoles)
  for (const [rank, line] of names[role].entries())
    for (const name of line.split(' ')) known.set(name, [...(known.get(name) ?? []), { role, rank }])

/** Longer than any heading with its remark: "物流单号（必填，多个单号请用逗号隔开）". */
const headingLengthMax = 60

/** A heading as it is compared: without case, accents, spaces and signs, and without what stands in brackets behind it. */
function foldHeading(cell: string): string {
  const letters = cell.normalize('NFKD').toLowerCase().normalize('NFKC')
  const bare = letters.replace(/[(\[{【〔「][^)\]}】〕」]*[)\]}】〕」]?/gu, '')
  return (bare.trim() === '' ? letters : bare)
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A heading in two languages or with two names: 运单号 Tracking No., 快递公司/物流. */
const partsOf = (heading: string): string[] => [
  ...heading.split(/[/／\\\n]/u, partsMax),
  ...(heading.match(/\p{Script=Han}+/gu) ?? []).slice(0, partsMax),
  heading.replace(/[^\p{Script=Latin}\p{N} ._-]+/gu, ' '),
]
const partsMax = 4

const lookUp = (heading: string): Named[] => {
  const folded = foldHeading(heading)
  return known.get(folded) ?? known.get(folded.replace(/(列|栏|欄|column|field)$/u, '')) ?? []
}

/** What a heading may name among the roles that the sheet can have, the likeliest first. */
export function namedBy(heading: string, roles: readonly SheetRole[]): Named[] {
  const short = heading.slice(0, headingLengthMax)
  const whole = lookUp(short)
  const named =
    whole.length > 0
      ? whole
      : partsOf(short)
          .flatMap(lookUp)
          .filter(({ rank }) => rank === 0)
  return named.filter(({ role }) => roles.includes(role)).sort((one, other) => one.rank - other.rank)
}
