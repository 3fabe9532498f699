/** Units and currencies: symbol, Chinese name, English name in the singular. Symbols are compared with their case. */

export interface Unit {
  readonly zh: string;
  readonly en: string;
}

const UNITS = `
  km 公里 kilometer | m 米 meter | cm 厘米 centimeter | mm 毫米 millimeter | μm 微米 micrometer | nm 纳米 nanometer | dm 分米 decimeter
  km² 平方公里 square_kilometer | m² 平方米 square_meter | cm² 平方厘米 square_centimeter | m³ 立方米 cubic_meter | cm³ 立方厘米 cubic_centimeter
  mm² 平方毫米 square_millimeter | dm² 平方分米 square_decimeter | mm³ 立方毫米 cubic_millimeter | dm³ 立方分米 cubic_decimeter | in² 平方英寸 square_inch | mi² 平方英里 square_mile | ft³ 立方英尺 cubic_foot | km³ 立方公里 cubic_kilometer
  cm2 平方厘米 square_centimeter | mm2 平方毫米 square_millimeter | cm3 立方厘米 cubic_centimeter | km2 平方公里 square_kilometer | m2 平方米 square_meter | m3 立方米 cubic_meter | ft² 平方英尺 square_foot | ha 公顷 hectare
  kg 公斤 kilogram | Kg 公斤 kilogram | KG 公斤 kilogram | g 克 gram | mg 毫克 milligram | μg 微克 microgram | t 吨 ton | lb 磅 pound | lbs 磅 pound | oz 盎司 ounce
  L 升 liter | l 升 liter | ml 毫升 milliliter | mL 毫升 milliliter | ML 毫升 milliliter
  h 小时 hour | hr 小时 hour | hrs 小时 hour | min 分钟 minute | mins 分钟 minute | s 秒 second | sec 秒 second | secs 秒 second | ms 毫秒 millisecond | μs 微秒 microsecond | ns 纳秒 nanosecond
  °C 摄氏度 degree_Celsius | °F 华氏度 degree_Fahrenheit | ° 度 degree | K 开尔文 kelvin
  Hz 赫兹 hertz | kHz 千赫兹 kilohertz | MHz 兆赫兹 megahertz | GHz 吉赫兹 gigahertz | rpm 转每分 revolution_per_minute | fps 帧每秒 frame_per_second | FPS 帧每秒 frame_per_second
  W 瓦 watt | kW 千瓦 kilowatt | KW 千瓦 kilowatt | MW 兆瓦 megawatt | GW 吉瓦 gigawatt | kWh 千瓦时 kilowatt_hour | Wh 瓦时 watt_hour
  V 伏 volt | kV 千伏 kilovolt | mA 毫安 milliamp | mAh 毫安时 milliamp_hour | A 安 amp | Ω 欧姆 ohm | kΩ 千欧 kilohm | dB 分贝 decibel
  mmHg 毫米汞柱 millimeter_of_mercury | Pa 帕 pascal | kPa 千帕 kilopascal | MPa 兆帕 megapascal | N 牛 newton | J 焦耳 joule | kJ 千焦 kilojoule | cal 卡 calorie | kcal 千卡 kilocalorie
  B 字节 byte | KB K kilobyte | kB K kilobyte | MB 兆 megabyte | GB G gigabyte | TB T terabyte | PB P petabyte
  bps 比特每秒 bit_per_second | kbps 千比特每秒 kilobit_per_second | Mbps 兆每秒 megabit_per_second | Gbps G每秒 gigabit_per_second
  mile 英里 mile | miles 英里 mile | ft 英尺 foot | in 英寸 inch | inch 英寸 inch | yd 码 yard | mph 英里每小时 mile_per_hour | kph 公里每小时 kilometer_per_hour | px 像素 pixel | mol 摩尔 mole | N·m 牛米 newton_meter | mmol 毫摩尔 millimole | μmol 微摩尔 micromole | nmol 纳摩尔 nanomole | μL 微升 microliter | μl 微升 microliter | dL 分升 deciliter | ng 纳克 nanogram | hPa 百帕 hectopascal | GPa 吉帕 gigapascal | kN 千牛 kilonewton | mV 毫伏 millivolt | μA 微安 microamp | mW 毫瓦 milliwatt | μF 微法 microfarad | MΩ 兆欧 megohm | mΩ 毫欧 milliohm | MWh 兆瓦时 megawatt_hour | GWh 吉瓦时 gigawatt_hour | THz 太赫兹 terahertz | mSv 毫西弗 millisievert | μSv 微西弗 microsievert | kVA 千伏安 kilovolt_amp | dBm 分贝毫瓦 decibel_milliwatt | nit 尼特 nit | nits 尼特 nit | mT 毫特斯拉 millitesla | lm 流明 lumen
  sq_ft 平方英尺 square_foot | gal 加仑 gallon | qt 夸脱 quart | fl_oz 液量盎司 fluid_ounce | tbsp 汤匙 tablespoon | tsp 茶匙 teaspoon | mpg 英里每加仑 mile_per_gallon | mi 英里 mile
  hp 马力 horsepower | psi 磅每平方英寸 pound_per_square_inch | bpm 次每分钟 beat_per_minute | dpi 点每英寸 dot_per_inch | ppm P_P_M part_per_million
  cc C_C C_C | lux 勒克斯 lux | yrs 年 year | yr 年 year | wks 周 week | mos 个月 month | mo 个月 month | wk 周 week`;

/** Chinese units that may stand after a slash: 元/斤, 次/分钟. */
export const PER_UNITS =
  '年|月|日|天|周|时|小时|分钟|分|秒|人|个|次|件|斤|公斤|千克|克|吨|米|平方米|平米|平|升|位|台|套|张|本|股|晚|节|场|杯|瓶|份|串|只|条|颗|粒|根|束|桶|箱|袋|包|盒|碗|课时|堂|趟|单|平方|亩|栋|户|间|桌|公里|道|首|篇|字|千字|页|集|期|季|学期|组|队|班|车|批|支|把|辆|听|罐|打|块|头|匹|盘|双|卷|度|门|片|针|剂|餐|顿|局|回|层|棵|株|枝|票|轮';

const CURRENCIES = `
  ¥ 元 yuan | $ 美元 dollar | € 欧元 euro | £ 英镑 pound | ₩ 韩元 won | ₹ 卢比 rupee | ₽ 卢布 ruble | ฿ 泰铢 baht
  US$ 美元 US_dollar | HK$ 港元 Hong_Kong_dollar | NT$ 新台币 Taiwan_dollar | A$ 澳元 Australian_dollar | C$ 加元 Canadian_dollar | S$ 新元 Singapore_dollar
  RMB 元人民币 yuan | CNY 元人民币 yuan | USD 美元 US_dollar | EUR 欧元 euro | GBP 英镑 pound | JPY 日元 yen | HKD 港元 Hong_Kong_dollar | KRW 韩元 won`;

export const UNIT_TABLE = readTable(UNITS);
export const CURRENCY_TABLE = readTable(CURRENCIES);

/** Symbols as one alternative of a pattern, the longest first. */
export const UNIT_PATTERN = alternatives(UNIT_TABLE.keys());
export const CURRENCY_PATTERN = alternatives(CURRENCY_TABLE.keys());

/** sq m, cu. ft.: an area or a volume as English abbreviates it; the power and the unit of length are captured. */
export const SQUARE_OR_CUBIC = '(sq|cu)\\.?[ -]?(km|cm|mm|m|mi|ft|in|yd)(?:\\.(?= [a-z\\d(]))?(?![A-Za-z\\d²³])';

/** Powers of ten that people write after a price: ¥3k, ¥5w, $1.5M. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['w', 4],
  ['W', 4],
  ['M', 6],
  ['B', 9],
]);

function readTable(rows: string): ReadonlyMap<string, Unit> {
  return new Map(
    rows
      .trim()
      .split(/\s*[|\n]\s*/)
      .map((row) => {
        const [symbol, zh, en] = row.split(' ') as [string, string, string];
        return [symbol.replaceAll('_', ' '), { zh: zh.replaceAll('_', ' '), en: en.replaceAll('_', ' ') }];
      }),
  );
}

function alternatives(symbols: Iterable<string>): string {
  const escaped = [...symbols].sort((a, b) => b.length - a.length).map((symbol) => symbol.replaceAll('$', '\\$'));
  return `(?:${escaped.join('|')})`;
}
