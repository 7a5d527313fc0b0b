// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "performance/cld/check/row_check.hpp"

namespace stepwise::cld {
namespace {

constexpr std::uint64_t by_code = 11, by_words = 12;

Client client_of(std::string_view words, std::string_view code) {
  if (code == "service_user" || words.starts_with("service user")) return Client::service_user;
  if (code == "unpaid_carer_known_by_association" || words.starts_with("unpaid carer known") || words.starts_with("carer known")) return Client::by_association;
  return code == "unpaid_carer" || words.starts_with("unpaid carer") || words.starts_with("carer") ? Client::carer : Client::unknown;
}

Event event_of(std::string_view words) {
  if (words.starts_with("request") || words.starts_with("referral")) return Event::request;
  if (words.starts_with("assessment")) return Event::assessment;
  if (words.starts_with("service")) return Event::service;
  return words.starts_with("review") ? Event::review : Event::unknown;
}

std::uint8_t service_of(std::string_view words, std::string_view code) {
  const bool costed = words.starts_with("long term") || words.starts_with("unpaid carer support") || words.starts_with("carer support");
  return static_cast<std::uint8_t>((costed ? tells_costed : 0) | (code == "prison" ? tells_prison : 0) | (code == "carer_direct" ? tells_direct_to_carer : 0));
}

/// What the rules of cld.md 4 and 5 want to know of a wording.
std::uint8_t tells_of(std::string_view field, std::string_view words, std::string_view code) {
  if (field == "Client_Type") return static_cast<std::uint8_t>(client_of(words, code));
  if (field == "Event_Type") return static_cast<std::uint8_t>(event_of(words));
  if (field == "Primary_Support_Reason") return code == "learning_disability" ? 1 : 0;
  if (field == "Service_Type") return service_of(words, code);
  if (field == "Service_Component") return code == "short_term_residential_care" || code == "short_term_nursing_care" || code == "unpaid_carer_respite" ? tells_costed : 0;
  if (field == "Delivery_Mechanism")
    return static_cast<std::uint8_t>((words.find("cassr commissioned support") != std::string_view::npos ? tells_commissioned : 0) | (code == "direct_payment" ? tells_direct_payment : 0));
  return field == "Review_Reason" && words.starts_with("planned") ? 1 : 0;
}

Problem problem_of(Found::Where where) {
  switch (where) {
    case Found::Where::release_2: return Problem::none;
    case Found::Where::release_1: return Problem::release_1;
    case Found::Where::nearly: return Problem::not_in_list_but_like;
    case Found::Where::nowhere: return Problem::not_in_list;
  }
  return Problem::not_in_list;
}

}  // namespace

Verdict judge(const Field& field, std::string_view words) {
  const Found found = field.list.find(words);
  const std::string small = lower_ascii(words);
  return {problem_of(found.where), tells_of(field.name, small, found.code), found.code.empty() ? hash_text(small, by_words) : hash_text(found.code, by_code), found.write};
}

}  // namespace stepwise::cld
