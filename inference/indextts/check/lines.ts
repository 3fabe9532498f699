/** What the check has the model say: ten lines in two languages, with the sounds, numbers and pauses of everyday messages. */
export const LINES: readonly string[] = [
  '今天天气不错，我们一起去公园散步吧。',
  '明天早上八点半，我在地铁站门口等你。',
  '你怎么现在才告诉我？我等了整整一个小时！',
  '这家餐厅的牛肉面特别好吃，价格也不贵，下次带你来尝尝。',
  '别担心，事情总会解决的。',
  'The meeting has been moved to Thursday afternoon.',
  'I can hardly believe that we made it in time!',
  'Could you send me the address again, please?',
  'She sells fresh bread and cheese at the market every Saturday.',
  'Good night, and sleep well.',
];
