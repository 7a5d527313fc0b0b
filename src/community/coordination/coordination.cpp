// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/coordination.hpp"

#include <array>

#include "base/text.hpp"

namespace stepwise::coordination {
namespace {

constexpr std::size_t longest_text = 20'000, longest_name = 60;
constexpr int furthest_days = 366;

void wrong(std::vector<Problem>& problems, std::string field, std::string code, std::string sentence) {
  problems.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong});
}
void check_day(std::vector<Problem>& problems, std::string field, std::optional<Date> day, Date today) {
  if (!day) wrong(problems, std::move(field), "unreadable", t("Enter the day, like 21 11 2026"));
  else if (*day > today) wrong(problems, std::move(field), "in_future", t("The day must be today or earlier"));
}
void check_text(std::vector<Problem>& problems, std::string field, const std::string& text) {
  if (text.size() > longest_text) wrong(problems, std::move(field), "too_long", t("Shorten this to fewer than {0} characters", static_cast<std::int64_t>(longest_text)));
  else if (!is_clean_utf8(text)) wrong(problems, std::move(field), "unreadable", t("Take out the characters that cannot be kept"));
}

constexpr std::array all_principles{
    Principle{noted("Citizenship"), noted("Everyone has the same rights, duties and chances to take part. Who somebody is and what they believe is respected.")},
    Principle{noted("Relationships"), noted("Family, friends and neighbours are what a good life stands on. Begin with them, and leave them stronger.")},
    Principle{noted("Natural authority"), noted("People and their families know their own lives best. They are the ones to decide.")},
    Principle{noted("Lifelong learning"), noted("Everyone can learn, grow and give something, whatever their age.")},
    Principle{noted("Information"), noted("People can only choose when they know what there is: in time, correct, and in a form they can use.")},
    Principle{noted("Choice and control"), noted("People, often with their family, lead what is decided and hold the reins of any support or money.")},
    Principle{noted("Community"), noted("A place is richer when everyone belongs to it. Friendship and meaning are found there, not in services.")},
    Principle{noted("Contribution"), noted("Everyone has something to give. Look for it, value it and make room for it.")},
    Principle{noted("Working together"), noted("Rights and chances grow when people, families and organisations act as partners.")},
    Principle{noted("Complementary services"), noted("Services add to what people, families and communities do. They do not stand in their place.")}};

}  // namespace

std::vector<Problem> problems_of(const Hello& hello, Date today) {
  std::vector<Problem> problems;
  check_day(problems, "met_on", hello.met_on, today);
  if (trim(hello.talked_about).empty()) wrong(problems, "talked_about", "missing", t("Say what you talked about"));
  if (hello.first_name.size() > longest_name) wrong(problems, "first_name", "too_long", t("A first name is enough, or leave it empty"));
  check_text(problems, "talked_about", hello.talked_about);
  check_text(problems, "offered", hello.offered);
  check_text(problems, "area", hello.area);
  return problems;
}

std::vector<Problem> problems_of(const Note& note, Date today) {
  std::vector<Problem> problems;
  check_day(problems, "written_on", note.written_on, today);
  if (trim(note.words).empty()) wrong(problems, "words", "missing", t("Write the note"));
  check_text(problems, "words", note.words);
  if (note.person_agrees != "yes" && note.person_agrees != "not_asked") wrong(problems, "person_agrees", "missing", t("Say whether the person knows that this is written down"));
  if (note.meet_again_on && (*note.meet_again_on < today || *note.meet_again_on > today + furthest_days)) wrong(problems, "meet_again_on", "out_of_range", t("The day you meet again must be today or later, and within a year"));
  return problems;
}

std::span<const Principle> principles() { return all_principles; }

}  // namespace stepwise::coordination
