// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {
std::string value_words(const Value&) { return {}; }
Checked read_questionnaire(std::string_view, std::size_t) { return {}; }
std::string Place::field() const { std::string out = "q" + std::to_string(item); for (int r : repeats) out += "-" + std::to_string(r); return out; }
std::optional<Place> Place::from_field(std::string_view) { return std::nullopt; }
std::string_view Answers::typed(std::string_view field) const { const auto* v = all(field); return v && !v->empty() ? std::string_view{v->front()} : std::string_view{}; }
const std::vector<std::string>* Answers::all(std::string_view field) const { const auto at = fields_.find(field); return at == fields_.end() ? nullptr : &at->second; }
void Answers::set(std::string field, std::vector<std::string> values) { fields_.insert_or_assign(std::move(field), std::move(values)); }
void Answers::clear(const Place&) {}
int Answers::entries(const Questionnaire&, const Place&) const { return 1; }
void Answers::add_entry(const Questionnaire&, const Place&) {}
void Answers::remove_entry(const Questionnaire&, const Place&, int) {}
Answers blank_answers(const Questionnaire&) { return {}; }
std::vector<Place> asked(const Questionnaire&, const Answers&) { return {}; }
std::vector<Problem> validate(const Questionnaire&, const Answers&) { return {}; }
std::vector<Value> values_at(const Questionnaire&, const Answers&, const Place&) { return {}; }
Progress progress(const Questionnaire&, const Section&, const Answers&) { return Progress::not_started; }
Response make_response(const Questionnaire&, const Answers&) { return {}; }
std::string to_json(const Response&) { return {}; }
Result<Response> read_response(std::string_view) { return Response{}; }
TakenOver answers_of(const Questionnaire&, const Response&) { return {}; }
Answers::Fields fields_from(const Questionnaire&, const Response&, const Place&) { return {}; }
std::vector<Stretch> compare_words(std::string_view, std::string_view) { return {}; }
std::vector<Change> compare(const Response&, const Response&) { return {}; }
}  // namespace stepwise::forms
