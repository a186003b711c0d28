"""Names as people of many parts of the world bear them, put together from common parts: for measuring only.

Each habit has given names, what may stand between, and family names; `order` says how they are written.
"""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """`order` is written with {given}, {other} and {second} (another given name, {second} in small letters),
    {between}, {family} and {last} (another family name)."""

    order: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    between: tuple[str, ...] = ("",)


def habit(order: str, given: str, family: str, between: str = "") -> Habit:
    return Habit(
        order=tuple(order.split(" | ")),
        given=tuple(given.split()),
        family=tuple(family.split()),
        between=tuple(between.split()) or ("",),
    )


HABITS = {
    "english": habit(
        "{given} {family} | {given} {other} {family} | {given} {family} Jr.",
        "John James Robert Michael William David Mary Susan Karen Linda Thomas George Sarah Emma Peter",
        "Smith Johnson Brown Miller Davis Wilson Clark Walker Young King Baker Carter Reed Cook Morgan",
    ),
    "slavic": habit(
        "{given} {family} | {given} {between} {family} | {family} {given}",
        "Ivan Sergei Dmitry Andrei Oleg Maria Olga Natalia Viktor Yuri Pavel Aleksandr Petro Mykola Oksana",
        "Ivanov Petrov Kuznetsov Popova Volkov Shevchenko Bondarenko Novikova Kravchuk Kowalski Nowak",
        "Ivanovich Sergeyevich Petrovna Nikolayevich Alexandrovna Vladimirovich",
    ),
    "arabic": habit(
        "{given} al-{family} | {given} bin {other} al-{family} | {given} {other} {family} | Abu {given}",
        "Mohammed Ahmed Ali Hassan Hussein Omar Khalid Yousef Ibrahim Fatima Aisha Mahmoud Saleh Abdullah",
        "Hassan Masri Shami Tikriti Harbi Otaibi Zubaidi Najjar Khatib Sayed Bakri Amin Saadi Mansour",
    ),
    "persian": habit(
        "{given} {family} | {given} {other} {family} | {given}-{other} {family}",
        "Reza Ali Hossein Mehdi Mohammad Hassan Javad Saeed Zahra Maryam Abbas Amir Hamid Morteza Mohsen",
        "Ahmadi Hosseini Rezaei Karimi Moradi Rahimi Jafari Tehrani Kermani Shirazi Mousavi Salehi",
    ),
    "turkish": habit(
        "{given} {family} | {given} {other} {family}",
        "Mehmet Mustafa Ahmet Ali Murat Emine Fatma Hakan Kemal Selim Burak Yusuf Cem Orhan Zeynep",
        "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Koç Kurt Polat",
    ),
    "chinese": habit(
        "{family} {given} | {family} {given}{second} | {given} {family}",
        "Wei Jun Min Li Hui Ping Jie Lei Yan Ming Hong Hua Qiang Bo Yang Feng Xin Tao Na Jing",
        "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Xi",
    ),
    "korean": habit(
        "{family} {given}-{second} | {given}-{second} {family}",
        "Min Jae Sung Hyun Ji Young Soo Jin Kyung Ho Dong Eun Seung Woo Tae Jong Un Yong",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Moon",
    ),
    "burmese": habit(
        "{between} {given} {family} | {given} {family} {last} | {between} {family} {given} {last}",
        "Aung Min Kyaw Thant Zaw Than Myo Hla Soe Thein Nyan Ko Htay Win Khin",
        "Aung Win Tun Oo Lwin Naing Htun Shwe Maung Swe Hlaing Myint Zin Thu",
        "U Daw",
    ),
    "spanish": habit(
        "{given} {family} {last} | {given} {family} | {given} {other} {family} | {given} {family} de {last}",
        "José Juan Luis Carlos Jorge Miguel Ana María Pedro Rafael Manuel Rosa Fernando Diego Elena",
        "García Rodríguez Martínez López González Pérez Sánchez Ramírez Torres Flores Rivera Morales Cruz",
    ),
    "portuguese": habit(
        "{given} {family} | {given} da {family} | {given} {family} dos {last} | {given} {other} {family}",
        "João José António Paulo Pedro Ana Maria Carlos Luiz Fernando Marcos Rita Helena Rui Tiago",
        "Silva Santos Souza Oliveira Pereira Costa Ferreira Almeida Ribeiro Carvalho Gomes Lopes",
    ),
    "ethiopian": habit(
        "{given} {family} | {given} {family} {last}",
        "Abebe Tesfaye Alemu Dawit Haile Mulugeta Getachew Hanna Tigist Girma Bekele Berhane Solomon",
        "Bekele Tadesse Kebede Haile Worku Tesfaye Desta Mekonnen Abebe Girma Gebre Asfaw Lemma Ahmed",
    ),
    "indian": habit(
        "{given} {family} | {given} {other} {family} | {between} {given} {family}",
        "Rajesh Amit Sanjay Sunil Anil Priya Sunita Vijay Ravi Arun Rahul Narendra Manmohan Anita",
        "Kumar Singh Sharma Gupta Patel Reddy Nair Rao Das Verma Joshi Khan Yadav Gandhi Modi Mehta",
        "A. K. R. S. P.",
    ),
    "vietnamese": habit(
        "{family} {between} {given} | {family} {given} {last}",
        "Dũng Minh Hùng Phúc Trọng Quang Anh Lan Hương Thành Nam Sơn Tuấn Hải Hoa",
        "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương",
        "Văn Thị Xuân Đức Phú Ngọc",
    ),
}


def name(chance: random.Random, *, given: str = "", family: str = "") -> str:
    """A name of some habit; `given` and `family` in place of its own."""
    one = chance.choice(tuple(HABITS.values()))
    other = chance.choice(one.given)
    made = chance.choice(one.order).format(
        given=given or chance.choice(one.given),
        other=other,
        second=other.lower(),
        between=chance.choice(one.between),
        family=family or chance.choice(one.family),
        last=chance.choice(one.family),
    )
    return " ".join(made.split())
