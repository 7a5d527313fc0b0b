// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "practice/thinking/tool.hpp"

namespace stepwise::thinking {
namespace {

using enum Sense;
using Kind = Column::Kind;

constexpr std::array perspectives{Choice{"me", noted("Me")}, Choice{"family", noted("Family and friends")}, Choice{"staff", noted("People paid to support me")},
                                  Choice{"professional", noted("Professionals")}, Choice{"other", noted("Somebody else")}};
constexpr std::array keep_or_change{Choice{"keep", noted("Keep")}, Choice{"change", noted("Change")}, Choice{"talk", noted("Talk about it more")}};
constexpr std::array view_columns{Column{"who", noted("Seen by"), Kind::choice, perspectives, true}, Column{"working", noted("What is working"), Kind::words, {}, true},
                                  Column{"not_working", noted("What is not working"), Kind::words, {}, true}, Column{"so", noted("So"), Kind::choice, keep_or_change}};
constexpr std::array working{Part{"views", noted("How each of us sees it"), noted("A line for each of us, or for each thing"), plain, view_columns},
                             Part{"agree", noted("Where we agree"), std::nullopt, plain},
                             Part{"differ", noted("Where we see it differently"), noted("Both views stand. Neither is put right here"), plain}};

constexpr std::array four{Part{"tried", noted("What have we tried?"), std::nullopt, plain}, Part{"learned", noted("What have we learned?"), std::nullopt, plain},
                          Part{"pleased", noted("What are we pleased about?"), std::nullopt, plain}, Part{"concerned", noted("What are we concerned about?"), std::nullopt, plain},
                          Part{"next", noted("So what next?"), std::nullopt, plain}};

constexpr std::array log_columns{Column{"when", noted("Day")}, Column{"what", noted("What happened"), Kind::words, {}, true}, Column{"who", noted("Who was there")},
                                 Column{"worked", noted("What worked"), Kind::words, {}, true}, Column{"did_not", noted("What did not"), Kind::words}, Column{"so", noted("So…"), Kind::words}};
constexpr std::array log{Part{"days", noted("What we learned"), std::nullopt, plain, log_columns}};

constexpr std::array happening_columns{Column{"happening", noted("What is happening"), Kind::line, {}, true}, Column{"i_do", noted("What I do"), Kind::words, {}, true},
                                       Column{"means", noted("What we think it means"), Kind::words, {}, true}, Column{"you_do", noted("What you should do"), Kind::words}};
constexpr std::array telling_columns{Column{"tell", noted("What you want to tell me"), Kind::line, {}, true}, Column{"how", noted("How to tell me"), Kind::words, {}, true}};
constexpr std::array communication{Part{"me", noted("What I tell you"), std::nullopt, support, happening_columns}, Part{"you", noted("What you tell me"), std::nullopt, support, telling_columns}};

constexpr std::array decision_columns{Column{"decision", noted("An important decision in my life"), Kind::line, {}, true}, Column{"how", noted("How I must be part of it"), Kind::words, {}, true},
                                      Column{"who", noted("Who makes the final decision")}};
constexpr std::array decisions{Part{"decisions", noted("Decisions"), noted("When it may be unclear whether somebody can decide something, record that decision by decision"), plain, decision_columns}};

constexpr std::array deciding{Part{"information", noted("How I like to be told things"), std::nullopt, support}, Part{"choices", noted("How to show me choices"), std::nullopt, support},
                              Part{"understand", noted("How to help me understand"), std::nullopt, support}, Part{"good_times", noted("Good times for a decision"), std::nullopt, support},
                              Part{"bad_times", noted("Bad times for a decision"), std::nullopt, support}};

constexpr std::array doughnut{Part{"core", noted("What must be done"), std::nullopt, plain}, Part{"judgement", noted("Where to use judgement and be creative"), std::nullopt, plain},
                              Part{"not_yours", noted("What is not theirs to do"), std::nullopt, plain}};

constexpr std::array matching{Part{"support", noted("Support I want and need"), std::nullopt, support}, Part{"skills", noted("Skills it takes"), std::nullopt, plain},
                              Part{"character", noted("Character that suits me"), std::nullopt, plain}, Part{"interests", noted("Interests to share"), std::nullopt, to_me}};

constexpr std::array reading_columns{Column{"area", noted("Area"), Kind::line, {}, true}, Column{"reading", noted("Reading, 1 to 10"), Kind::reading, {}, true}, Column{"on", noted("Day"), Kind::day},
                                     Column{"by", noted("Who gave it")}};
constexpr std::array star{Part{"readings", noted("Readings"), noted("A line for each area and day"), plain, reading_columns}, Part{licence_part, noted("By which licence"), std::nullopt, plain}};

}  // namespace

std::span<const Part> star_parts() { return star; }
std::span<const Part> working_parts() { return working; }
std::span<const Part> four_parts() { return four; }
std::span<const Part> log_parts() { return log; }
std::span<const Part> communication_parts() { return communication; }
std::span<const Part> decision_parts() { return decisions; }
std::span<const Part> deciding_parts() { return deciding; }
std::span<const Part> doughnut_parts() { return doughnut; }
std::span<const Part> matching_parts() { return matching; }

}  // namespace stepwise::thinking
