// SPDX-License-Identifier: Apache-2.0
#include "practice/person/parts_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.hpp"
#include "base/reach.hpp"
#include "base/text.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t longest = 200;

class Reader {
 public:
  Reader(const Typed& typed, std::vector<Problem>& problems) : typed_{typed}, problems_{problems} {}
  std::string text(std::string_view name, std::string_view label) {
    const std::string whole = typed_value(typed_, name);
    std::string text{trim(whole)};
    if (characters_in(text) > longest) wrong(name, t("{0} must be {1} characters or fewer", label, longest));
    if (!is_clean_utf8(text)) wrong(name, t("{0} has characters that cannot be kept: type it again", label));
    return text;
  }
  std::string choice(std::string_view name, const std::vector<std::pair<std::string, Message>>& choices, std::string_view sentence) {
    std::string code = typed_value(typed_, name);
    if (std::ranges::count(choices, code, [](const auto& pair) { return pair.first; }) == 0) wrong(name, std::string{sentence});
    return code;
  }
  std::string choice(std::string_view name, const CodeList& list, std::string_view sentence) {
    std::string code = typed_value(typed_, name);
    if (!list.has(code)) wrong(name, std::string{sentence});
    return code;
  }
  void wrong(std::string_view field, std::string sentence) {
    problems_.push_back({std::string{field}, std::string{field} + ".wrong", std::move(sentence), Weight::wrong});
  }

 private:
  const Typed& typed_;
  std::vector<Problem>& problems_;
};

}  // namespace

Read<OtherName> read_other_name(const Typed& typed) {
  Read<OtherName> read;
  Reader reader{typed, read.problems};
  read.value.kind = reader.choice("kind", name_kinds(), t("Choose what kind of name it is"));
  read.value.given_name = reader.text("given_name", t("First and middle names"));
  read.value.family_name = reader.text("family_name", t("Last name"));
  if (read.value.given_name.empty() && read.value.family_name.empty()) reader.wrong("family_name", t("Enter a first or last name"));
  return read;
}

Read<ContactDetail> read_contact_detail(const Typed& typed) {
  Read<ContactDetail> read;
  Reader reader{typed, read.problems};
  read.value.kind = reader.choice("kind", contact_kinds(), t("Choose what it is: a phone, a mobile, an email or another way"));
  read.value.value = reader.text("value", t("Number or address"));
  read.value.note = reader.text("note", t("Note"));
  read.value.safe_to_use = typed_value(typed, "not_safe") != "yes";
  const bool is_phone = read.value.kind == "phone" || read.value.kind == "mobile";
  if (read.value.value.empty()) reader.wrong("value", t("Enter the number or address"));
  else if (is_phone && phone_digits(read.value.value).size() < 7) reader.wrong("value", t("Enter a phone number with its area code, like 0113 496 0000"));
  else if (read.value.kind == "email" && !looks_like_email(read.value.value)) reader.wrong("value", t("Enter an email address like name@example.org"));
  return read;
}

Read<Identifier> read_identifier(const Typed& typed, const Lists& lists) {
  Read<Identifier> read;
  Reader reader{typed, read.problems};
  read.value.system = reader.choice("system", lists.other_system, t("Choose which system the reference is from"));
  read.value.value = reader.text("value", t("Their reference"));
  if (read.value.value.empty()) reader.wrong("value", t("Enter the reference"));
  return read;
}

Read<Relationship> read_relationship(const Typed& typed, const Lists& lists, bool on_record) {
  Read<Relationship> read;
  Reader reader{typed, read.problems};
  read.value.kind = reader.choice("kind", lists.relationship, t("Choose what they are to this person"));
  read.value.note = reader.text("note", t("Note"));
  for (const auto& [name, value] : typed) {
    if (name == "also" && value == "carer") read.value.is_unpaid_carer = true;
    if (name == "also" && value == "emergency") read.value.is_emergency_contact = true;
    if (name == "also" && value == "cared_for") read.value.is_cared_for = on_record;
  }
  if (on_record) return read;
  read.value.name = reader.text("name", t("Name"));
  read.value.phone = reader.text("phone", t("Phone number"));
  if (read.value.name.empty()) reader.wrong("name", t("Enter their name, or what they are called"));
  return read;
}

}  // namespace stepwise::person
