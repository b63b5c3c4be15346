/** Where an invented name should sound at home. */
export type Culture = 'makassar' | 'madura' | 'jawa' | 'melayu' | 'sunda'

type NamePool = { men: string[]; women: string[]; menLast: string[]; womenLast: string[] }

const words = (text: string) => text.split(' ')

/** Common given and last names, put together at random: a likeness to a living person is chance. */
export const NAMES: Record<Culture, NamePool> = {
  makassar: {
    men: words(
      'Syamsuddin Baharuddin Muhtar Amiruddin Ilham Arifuddin Kaharuddin Saharuddin Mansyur Rahmat Firman Haeruddin Jufri Muliadi Nasrullah Sudirman Takdir Usman',
    ),
    women: words(
      'Hasnah Nurhayati Rosmiati Hasmawati Nurlina Rahmatia Sitti Fatmawati Nurjannah Hartati Suriani Mariani Nurhaedah Rosdiana Hasriani Salmiah Ernawati Darmawati',
    ),
    menLast: words(
      'Tahir Rauf Sangkala Mappiasse Hamzah Yunus Latief Palaguna Rajab Gassing Tompo Bakri Salam Mattalatta Baso Makkulau Saleng Paewa',
    ),
    womenLast: words(
      'Tahir Rauf Sangkala Hamzah Yunus Latief Rajab Bakri Salam Basri Mustari Saleng Karim Nongci Sese Majid Arsyad Paewa',
    ),
  },
  madura: {
    men: words('Hasan Mohammad Fauzan Rahem Syaiful Hairul Imam Matsuri Zainal Junaidi Sahri Taufik'),
    women: words(
      'Siti Hosnawiyah Nurul Faizatul Rohmatul Ummu Sulastri Zainab Lailatul Kutsiyah Munawwaroh Halimatus',
    ),
    menLast: words(
      'Rofiqi Efendi Mulyadi Anwari Subairi Hidayatullah Arifin Muzakki Wahyudi Suhdi Marzuki Busri',
    ),
    womenLast: words(
      'Hasanah Jamilah Qomariyah Maulidah Aisyah Fitriyah Sakdiyah Rahmawati Mukarromah Zahroh Badriyah Amaliyah',
    ),
  },
  jawa: {
    men: words(
      'Bambang Agus Sigit Joko Tri Nugroho Wahyu Danang Heru Eko Bayu Suryo Purnomo Yudhi Hari Anang Gunawan Setyo',
    ),
    women: words(
      'Sri Endang Retno Dwi Wulan Ratna Ambar Titik Nur Rahayu Wening Sekar Lestari Yuni Astuti Isti Dyah Kartika',
    ),
    menLast: words(
      'Prasetyo Widodo Santosa Wibowo Hartono Nurcahyo Susilo Pamungkas Raharjo Kuncoro Saputro Utomo Wicaksono Sudarsono Handoko Subekti Yulianto Hidayat',
    ),
    womenLast: words(
      'Wahyuni Handayani Setyowati Kusumawati Widyastuti Purwanti Ningsih Rahmawati Puspitasari Suryani Hapsari Utami Winarsih Anggraini Susanti Nuraini Pratiwi Sulistyowati',
    ),
  },
  melayu: {
    men: words('Zulkifli Syahrial Hendri Rizal Ismail Azhar Jamaluddin Fahrizal Mahmud Edi Ridwan Yusrizal'),
    women: words(
      'Yusnita Rosmaini Zuraida Syarifah Nurmala Elvina Suryati Maimunah Desmawati Fitriani Rahimah Asnida',
    ),
    menLast: words(
      'Effendi Nasution Batubara Lubis Syahputra Ramli Siregar Alamsyah Chaniago Saputra Zainuddin Marpaung',
    ),
    womenLast: words(
      'Effendi Nasution Lubis Siregar Ramli Yanti Zainuddin Marpaung Tanjung Rambe Khairani Pohan',
    ),
  },
  sunda: {
    men: words('Asep Dadan Ujang Cecep Deden Iwan Yayan Agus Tatang Endang Wawan Dede'),
    women: words('Neneng Euis Imas Lilis Elis Yuyun Cucu Iis Tuti Nining Ai Rina'),
    menLast: words(
      'Suherman Sutisna Kurniawan Hidayat Supriatna Rukmana Setiawan Mulyana Gunawan Permana Suryana Sopandi',
    ),
    womenLast: words(
      'Rohaeti Kurniasih Nurhasanah Sumiati Komariah Maryani Rosmawati Hendrayani Suryani Nuraeni Lestari Mulyati',
    ),
  },
}
