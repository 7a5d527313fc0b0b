// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "forms/questionnaire/test/sample.hpp"

namespace stepwise::forms::sample {
namespace {

constexpr const char* min_value = "http://hl7.org/fhir/StructureDefinition/minValue";
constexpr const char* max_value = "http://hl7.org/fhir/StructureDefinition/maxValue";

std::string options(int count) {
  static const char* const words[] = {"At home", "With family", "With a friend", "On my own", "With some help", "Not at the moment", "Every day", "Most weeks"};
  std::string out;
  for (int i = 0; i < count; ++i) out += fmt::format(R"({}{{"valueCoding":{{"code":"c{}","display":"{}"}}}})", i ? "," : "", i, words[i % 8]);
  return out;
}

/// The ten kinds of question of a section, in turn; `id` is unique.
std::string question(const std::string& id, int kind, const std::string& more) {
  const auto item = [&](const char* type, const char* text, const std::string& rest) {
    return fmt::format(R"({{"linkId":"{}","type":"{}","text":"{}"{}{}{}{}}})", id, type, text, rest.empty() ? "" : ",", rest, more.empty() ? "" : ",", more);
  };
  switch (kind % 10) {
    case 0: return item("boolean", "Do you live alone?", "");
    case 1: return item("string", "What do you like to be called?", R"("maxLength":80)");
    case 2: return item("text", "What would a good day look like for you?", R"("maxLength":2000)");
    case 3: return item("choice", "Where would you like to be?", R"("answerOption":[)" + options(5) + "]");
    case 4: return item("choice", "Who helps you now?", R"("repeats":true,"answerOption":[)" + options(7) + "]");
    case 5: return item("date", "When did you move here?", "");
    case 6: return item("integer", "How many days a week do you go out?",
                        fmt::format(R"("extension":[{{"url":"{}","valueInteger":0}},{{"url":"{}","valueInteger":7}}])", min_value, max_value));
    case 7: return item("open-choice", "What matters most to you?", R"("answerOption":[)" + options(6) + "]");
    case 8: return item("decimal", "How many hours of help do you get each week?", "");
    default: return item("time", "When do you like to get up?", "");
  }
}

std::string section(int number, int questions) {
  const std::string id = fmt::format("s{}", number);
  std::string items = fmt::format(R"({{"linkId":"{}.intro","type":"display","text":"Take your time. You can leave anything out."}})", id);
  for (int i = 0; i < questions; ++i) {
    std::string more;
    if (i == 1 || i == 3) more = R"("required":true)";
    if (i == 2) more = fmt::format(R"("enableWhen":[{{"question":"{}.0","operator":"=","answerBoolean":true}}])", id);
    if (i == 7) more = fmt::format(R"("enableBehavior":"any","enableWhen":[{{"question":"{0}.3","operator":"=","answerCoding":{{"code":"c1"}}}},{{"question":"{0}.6","operator":">=","answerInteger":3}}])", id);
    items += "," + question(fmt::format("{}.{}", id, i), i, more);
  }
  const char* repeats = number % 5 == 4 ? R"("repeats":true,)" : "";
  return fmt::format(R"({{"linkId":"{}","type":"group",{}"text":"About you, part {}","item":[{}]}})", id, repeats, number + 1, items);
}

/// Builds a form of any shape.
class Shape {
 public:
  explicit Shape(std::uint64_t seed) : random_{seed} {}
  std::string form() {
    std::string items;
    for (auto n = 1 + random_.below(5); n-- > 0;) items += (items.empty() ? "" : ",") + item(0);
    return fmt::format(R"({{"resourceType":"Questionnaire","url":"https://stepwise.example/q","version":"1","title":"Any shape","item":[{}]}})", items);
  }

 private:
  SeededRandom random_;
  int count_ = 0;
  std::vector<std::string> booleans_, numbers_, choices_;   ///< that stand before, for conditions without loops

  bool chance(std::uint64_t one_in) { return random_.below(one_in) == 0; }
  const std::string& any(const std::vector<std::string>& ids) { return ids[random_.below(ids.size())]; }

  std::string one_condition() {
    const auto kind = random_.below(4);
    static const char* const orders[] = {"=", "!=", ">", "<", ">=", "<="};
    if (kind == 0 && !numbers_.empty()) return fmt::format(R"({{"question":"{}","operator":"{}","answerInteger":{}}})", any(numbers_), orders[random_.below(6)], random_.below(100));
    if (kind == 1 && !choices_.empty()) return fmt::format(R"({{"question":"{}","operator":"{}","answerCoding":{{"code":"c{}"}}}})", any(choices_), orders[random_.below(2)], random_.below(3));
    if (kind == 2) return fmt::format(R"({{"question":"{}","operator":"exists","answerBoolean":{}}})", any(booleans_), chance(2));
    return fmt::format(R"({{"question":"{}","operator":"{}","answerBoolean":{}}})", any(booleans_), orders[random_.below(2)], chance(2));
  }
  std::string conditions() {
    if (booleans_.empty() || !chance(3)) return {};
    std::string out = one_condition();
    if (chance(2)) out += "," + one_condition();
    return fmt::format(R"(,"enableBehavior":"{}","enableWhen":[{}])", chance(2) ? "any" : "all", out);
  }
  std::string children(int depth, bool must) {
    std::string items;
    if (depth >= 5 || (!must && !chance(6))) return {};
    for (auto n = 1 + random_.below(4); n-- > 0;) items += (items.empty() ? "" : ",") + item(depth + 1);
    return R"(,"item":[)" + items + "]";
  }
  std::string item(int depth) {
    const std::string id = fmt::format("i{}", count_++);
    static const char* const types[] = {"string", "text", "boolean", "integer", "decimal", "date", "dateTime", "time", "choice", "open-choice", "quantity", "url"};
    const bool is_group = depth < 5 && chance(4);
    const std::string type = is_group ? "group" : chance(12) ? "display" : types[random_.below(std::size(types))];
    std::string out = fmt::format(R"({{"linkId":"{}","type":"{}","text":"Question {}?")", id, type, id) + conditions();
    if (type == "display") return out + "}";
    if (chance(4)) out += R"(,"required":true)";
    if (chance(4)) out += R"(,"repeats":true)";
    if (type == "choice" || type == "open-choice") out += R"(,"answerOption":[)" + options(2 + static_cast<int>(random_.below(6))) + "]";
    if (type == "string" && chance(3)) out += R"(,"maxLength":12)";
    if (type == "boolean" && chance(4)) out += R"(,"initial":[{"valueBoolean":true}])";
    if (type == "boolean" && chance(8)) out += R"(,"readOnly":true)";
    out += children(depth, is_group) + "}";
    if (type == "boolean") booleans_.push_back(id);
    if (type == "integer") numbers_.push_back(id);
    if (type == "choice") choices_.push_back(id);
    return out;
  }
};

}  // namespace

std::string form_json(int items) {
  std::string sections;
  int left = items;
  for (int number = 0; left > 2; ++number) {
    const int questions = std::min(10, left - 2);
    sections += (number ? "," : "") + section(number, questions);
    left -= questions + 2;
  }
  return fmt::format(R"({{"resourceType":"Questionnaire","url":"https://stepwise.example/questionnaires/long","version":"1","title":"A long form","item":[{}]}})", sections);
}

std::string random_form_json(std::uint64_t seed) { return Shape{seed}.form(); }

}  // namespace stepwise::forms::sample
